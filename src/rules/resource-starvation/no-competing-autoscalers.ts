import { isPlaceholder } from '../../documents/placeholder.js';
import { autoscalersOfSameTarget } from '../../graph/scaled-targets.js';
import { type UtilizationMetric, utilizationMetrics } from '../../resources/autoscaler-metrics.js';
import type { Resource } from '../../resources/resource.js';
import { defineRule } from '../rule.js';

/** A target under two autoscalers is scaled by neither: AmbiguousSelector (Horizontal Pod Autoscaling). */
export default defineRule({
  id: 'no-competing-autoscalers',
  title: 'No workload has two autoscalers that act on the same thing',
  severity: 'error',
  modes: ['resource-starvation', 'fragile-rollouts'],
  profiles: ['recommended', 'strict'],
  reference: 'resource-starvation#autoscaler-targets',
  rationale:
    'Two HorizontalPodAutoscalers of one workload both stop. One that measures CPU or memory beside a VerticalPodAutoscaler that sets the requests chases a moving target: each change of the request changes the utilisation.',
  equivalents: ['kyverno/other/prevent-duplicate-hpa'],
  fixable: false,
  scope: 'resource',
  kinds: ['autoscaling/HorizontalPodAutoscaler'],

  *check({ resource, graph }) {
    const target = resource.at('spec', 'scaleTargetRef');
    const name = target.at('name');
    if (name.string === undefined || isPlaceholder(name.value)) return;
    const autoscalers = autoscalersOfSameTarget(graph, resource);
    const first = autoscalers.find(({ kind }) => kind === resource.kind);
    const vertical = autoscalers.find((other) => setsRequests(other, utilizationMetrics(resource)));
    // Equal names are environments of one object.
    const competitor = first && first.name !== resource.name ? first : vertical;
    if (!competitor) return;
    const scales = `HorizontalPodAutoscaler "${resource.name}" scales ${target.at('kind').words} "${name.words}"`;
    yield { at: name, message: `${scales}, as ${competitor.kind} "${competitor.name}" does.` };
  },
});

/** Unless it is switched off or leaves what is measured alone (VerticalPodAutoscaler, updatePolicy and resourcePolicy). */
function setsRequests(other: Resource, metrics: readonly UtilizationMetric[]): boolean {
  if (other.kind !== 'VerticalPodAutoscaler' || other.at('spec', 'updatePolicy', 'updateMode').value === 'Off')
    return false;
  const policies = other.at('spec', 'resourcePolicy', 'containerPolicies').items();
  const controlled = policies.flatMap((policy) => policy.at('controlledResources').items()).map(({ value }) => value);
  return metrics.some(({ resource }) => !controlled.length || controlled.includes(resource));
}
