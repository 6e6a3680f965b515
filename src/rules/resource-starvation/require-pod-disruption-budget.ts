import { minimumReplicas } from '../../graph/minimum-replicas.js';
import { isPartial } from '../../resources/partial.js';
import { defineRule } from '../rule.js';

/** Voluntary disruptions heed budgets alone, never the replica count (Disruptions; Specifying a Disruption Budget). */
export default defineRule({
  id: 'require-pod-disruption-budget',
  title: 'Replicated workloads have a PodDisruptionBudget',
  severity: 'warning',
  modes: ['resource-starvation', 'fragile-rollouts'],
  profiles: ['recommended', 'strict'],
  reference: 'resource-starvation#disruption-budgets',
  rationale:
    'A node upgrade drains nodes one after another and may take all replicas at once unless a budget holds it back. Asked of Deployments and StatefulSets that keep two pods or more, by their replicas or by their autoscaler; with one pod a budget could only block the drain.',
  equivalents: [
    'kics/Deployment Without PodDisruptionBudget',
    'kics/StatefulSet Without PodDisruptionBudget',
    'kube-score/deployment-has-poddisruptionbudget',
    'kube-score/statefulset-has-poddisruptionbudget',
    'kyverno/other/create-default-pdb',
    'kyverno/other/require-pdb',
    'polaris/missingPodDisruptionBudget',
  ],
  fixable: false,
  absence: true,
  scope: 'resource',
  kinds: ['apps/Deployment', 'apps/StatefulSet'],

  *check({ resource, graph }) {
    const replicas = minimumReplicas(graph, resource);
    if (!resource.pod || isPartial(resource) || replicas === undefined || replicas < 2) return;
    if (graph.in(resource, 'protects').length) return;
    const message = `${resource.kind} "${resource.name}" keeps ${replicas} pods or more, and no PodDisruptionBudget in the set selects them.`;
    yield { at: resource.at('metadata', 'name'), message };
  },
});
