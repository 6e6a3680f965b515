import { defineRule } from '../rule.js';

/** The eviction API answers with an error for a pod that more than one budget selects (Specifying a Disruption Budget). */
export default defineRule({
  id: 'no-overlapping-disruption-budgets',
  title: 'No pod is selected by two disruption budgets',
  severity: 'error',
  modes: ['resource-starvation', 'fragile-rollouts'],
  profiles: ['recommended', 'strict'],
  reference: 'resource-starvation#budgets-that-block',
  rationale:
    'A pod under two budgets cannot be evicted at all, so its node cannot be drained. Budgets of the same name are taken for the same object in another environment.',
  equivalents: [],
  fixable: false,
  scope: 'resource',
  kinds: ['policy/PodDisruptionBudget'],

  *check({ resource, graph }) {
    for (const workload of graph.out(resource, 'protects').flatMap(({ to }) => to)) {
      const budgets = graph.in(workload, 'protects').map(({ from }) => from);
      const first = budgets.find(({ namespace }) => namespace === resource.namespace);
      if (!first || first.name === resource.name) continue;
      const message = `PodDisruptionBudget "${resource.name}" selects pods of ${workload.kind} "${workload.name}", as "${first.name}" does.`;
      yield { at: resource.at('spec', 'selector'), message };
      return;
    }
  },
});
