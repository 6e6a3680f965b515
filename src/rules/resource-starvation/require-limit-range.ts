import { containerRanges, defaultAmount } from '../../graph/limit-ranges.js';
import type { ResourceGraph } from '../../graph/resource-graph.js';
import { defineRule } from '../rule.js';

/** A LimitRange fills in what pods leave out, at admission (Limit Ranges). */
export default defineRule({
  id: 'require-limit-range',
  title: 'Namespaces give containers default requests and limits of memory',
  severity: 'info',
  modes: ['resource-starvation'],
  profiles: ['strict'],
  reference: 'resource-starvation#namespace-defaults',
  rationale:
    'A LimitRange is the net below every forgotten request: whatever is deployed by hand or by a chart gets an amount. Asked of Namespaces in the set, except Kubernetes’ own; a matter of taste where admission policies do the same.',
  equivalents: ['kics/Pod or Container Without LimitRange', 'kyverno/best-practices/add-ns-quota', 'trivy/KSV-0039'],
  fixable: false,
  absence: true,
  scope: 'resource',
  kinds: ['/Namespace'],

  *check({ resource, graph }) {
    const { name } = resource;
    if (name.startsWith('kube-') || hasDefaults(graph, name)) return;
    yield {
      at: resource.at('metadata', 'name'),
      message: `Namespace "${name}" has no LimitRange that gives containers a memory request and limit.`,
    };
  },
});

/** A LimitRange without a namespace may be meant for any. */
function hasDefaults(graph: ResourceGraph, namespace: string): boolean {
  const limitRanges = graph
    .ofKind('LimitRange', '')
    .filter((limitRange) => (limitRange.namespace ?? namespace) === namespace);
  const ranges = limitRanges.flatMap((limitRange) => containerRanges(graph, limitRange));
  return ranges.some((range) => defaultAmount(range, 'requests', 'memory') && defaultAmount(range, 'limits', 'memory'));
}
