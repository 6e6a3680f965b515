import { defineRule } from '../rule.js';

/** Beta since 1.27, stable since 1.31 (KEP-3017; API reference, PodDisruptionBudgetSpec). */
export default defineRule({
  id: 'require-unhealthy-pod-eviction',
  title: 'Disruption budgets let pods that are not ready be evicted',
  severity: 'info',
  modes: ['resource-starvation', 'fragile-rollouts'],
  profiles: ['strict'],
  reference: 'resource-starvation#budgets-that-block',
  rationale:
    'By default a pod that never became ready counts against the budget, so an application that crashes in a loop stops the drain of its node. A matter of taste: a database may want the default.',
  equivalents: ['kube-linter/pdb-unhealthy-pod-eviction-policy'],
  fixable: true,
  scope: 'resource',
  kinds: ['policy/PodDisruptionBudget'],

  *check({ resource, minor }) {
    const policy = resource.at('spec', 'unhealthyPodEvictionPolicy');
    if (minor < 27 || resource.version !== 'v1' || policy.exists) return;
    yield {
      at: policy,
      message: `PodDisruptionBudget "${resource.name}" keeps pods that are not ready from being evicted, by default.`,
      fix: {
        title: 'Let pods that are not ready be evicted at any time (assumes that they serve nobody)',
        safety: 'suggestion',
        edits: [policy.set('AlwaysAllow')],
      },
    };
  },
});
