import { minimumReplicas } from '../../graph/minimum-replicas.js';
import { defineRule } from '../rule.js';

/** Only a budget holds an eviction back (Disruptions; Specifying a Disruption Budget). */
export default defineRule({
  id: 'no-lost-disruption-budget',
  title: 'Changes take the disruption budget of no replicated workload away',
  severity: 'warning',
  modes: ['fragile-rollouts', 'resource-starvation'],
  profiles: ['recommended', 'strict'],
  reference: 'fragile-rollouts#protection-that-a-change-takes-away',
  rationale:
    'A budget that is deleted, or that selects other pods now, leaves no trace in the workload that it protected. Workloads that keep one pod need none.',
  equivalents: [],
  fixable: false,
  absence: true,
  outranks: ['require-pod-disruption-budget'],
  scope: 'change',
  kinds: ['apps/Deployment', 'apps/StatefulSet', 'apps/ReplicaSet'],

  *check({ resource, before, graph, graphBefore }) {
    const budgets = graphBefore.in(before, 'protects').map(({ from }) => from);
    const [budget] = budgets;
    const replicas = minimumReplicas(graph, resource);
    if (!budget || graph.in(resource, 'protects').length || replicas === undefined || replicas < 2) return;
    // One that is still there and selects nothing is the finding of match-disruption-budget-selector.
    const kept = budgets.flatMap(({ kind, name, namespace }) => graph.named(kind, name, namespace));
    if (kept.some((other) => graph.out(other, 'protects').every(({ to }) => !to.length))) return;
    const message = `${resource.kind} "${resource.name}" is no longer selected by PodDisruptionBudget "${budget.name}", and by no other.`;
    yield { at: resource.at('metadata', 'name'), message };
  },
});
