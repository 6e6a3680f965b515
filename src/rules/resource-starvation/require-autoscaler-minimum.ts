import { defineRule } from '../rule.js';

/** `minReplicas` defaults to 1 (API reference, HorizontalPodAutoscalerSpec). */
export default defineRule({
  id: 'require-autoscaler-minimum',
  title: 'Autoscalers keep two replicas or more',
  severity: 'info',
  modes: ['resource-starvation', 'fragile-rollouts'],
  profiles: ['strict'],
  reference: 'resource-starvation#autoscaler-range',
  rationale:
    'In quiet hours the workload is down to one pod, which every node drain and every crash takes away. Two are asked for, not three: a matter of taste, and one is right for work that may wait.',
  equivalents: [
    'gatekeeper-library/general/horizontalpodautoscaler',
    'kube-linter/hpa-minimum-three-replicas',
    'kube-score/horizontalpodautoscaler-replicas',
    'polaris/hpaMinAvailability',
  ],
  fixable: true,
  scope: 'resource',
  kinds: ['autoscaling/HorizontalPodAutoscaler'],

  *check({ resource }) {
    const [minimum, maximum] = [resource.at('spec', 'minReplicas'), resource.at('spec', 'maxReplicas')];
    const least = minimum.exists ? minimum.number : 1;
    // A range without room belongs to no-empty-autoscaler-range.
    if (least !== 1 || (maximum.number ?? 2) < 2) return;
    const title = 'Keep two replicas or more, if they can work side by side';
    yield {
      at: minimum,
      message: `HorizontalPodAutoscaler "${resource.name}" scales down to a single replica.`,
      fix: { title, safety: 'suggestion', edits: [minimum.set(2)] },
    };
  },
});
