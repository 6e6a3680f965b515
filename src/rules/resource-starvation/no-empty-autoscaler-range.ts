import { defineRule } from '../rule.js';

/** `minReplicas` defaults to 1; the server refuses a maximum below it (API reference, HorizontalPodAutoscalerSpec). */
export default defineRule({
  id: 'no-empty-autoscaler-range',
  title: 'Autoscalers have room between minReplicas and maxReplicas',
  severity: 'warning',
  modes: ['resource-starvation', 'fragile-rollouts'],
  profiles: ['recommended', 'strict'],
  reference: 'resource-starvation#autoscaler-range',
  rationale:
    'An autoscaler whose bounds are equal scales nothing and hides that. One whose maximum is below its minimum, or whose minimum is zero, is refused, which is an error.',
  equivalents: ['gatekeeper-library/general/horizontalpodautoscaler', 'polaris/hpaMaxAvailability'],
  fixable: false,
  scope: 'resource',
  kinds: ['autoscaling/HorizontalPodAutoscaler'],

  *check({ resource }) {
    const [minimum, maximum] = [resource.at('spec', 'minReplicas'), resource.at('spec', 'maxReplicas')];
    const name = `HorizontalPodAutoscaler "${resource.name}"`;
    const least = minimum.exists ? minimum.number : 1;
    if (least !== undefined && least < 1) {
      yield { at: minimum, severity: 'error', message: `${name} sets minReplicas to ${least}.`, rejected: true };
    } else if (least !== undefined && maximum.number !== undefined && maximum.number < least) {
      const message = `${name} sets maxReplicas to ${maximum.number}, below ${minimum.exists ? `minReplicas ${least}` : 'the least of 1'}.`;
      yield { at: maximum, severity: 'error', message, rejected: true };
    } else if (maximum.number === least) {
      yield { at: maximum, message: `${name} can only ever run ${least === 1 ? '1 replica' : `${least} replicas`}.` };
    }
  },
});
