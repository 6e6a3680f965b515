import { hasForeignPolicy } from '../../graph/network-isolation.js';
import { oncePerGraph } from '../../graph/once-per-graph.js';
import { hasWorkloadIn } from '../../graph/workload-namespaces.js';
import { readLabelSelector } from '../../resources/labels.js';
import { NetworkPolicy } from '../../resources/network-policy.js';
import { defineRule } from '../rule.js';

/** A policy with an empty `podSelector` isolates every pod of its namespace, also those that come later (Network Policies, default policies). */
export default defineRule({
  id: 'require-default-deny',
  title: 'Each Namespace of the set has a NetworkPolicy that selects all its pods',
  severity: 'info',
  modes: ['network-exposure'],
  profiles: ['strict'],
  reference: 'network-exposure#isolation',
  rationale:
    'Policies for single workloads leave open whatever is added later. Whether a set brings the default of its namespaces is a matter of who owns them, so this is asked for in strict alone.',
  equivalents: [
    'kubescape/C-0049',
    'kubescape/C-0054',
    'kubescape/C-0206',
    'kyverno/best-practices/add-network-policy',
    'kyverno/best-practices/add-networkpolicy-dns',
    'kyverno/other/generate-networkpolicy-existing',
    'kyverno/other/namespace-inventory-check',
  ],
  fixable: false,
  absence: true,
  scope: 'resource',
  kinds: ['/Namespace'],

  *check({ resource, graph }) {
    const { name } = resource;
    const { governed, closed } = policyNamespaces(graph);
    if (name.startsWith('kube-') || hasForeignPolicy(graph, name)) return;
    if (closed.has(name) || closed.has(undefined)) return;
    // Workloads without any policy are the finding of require-network-policy.
    if (hasWorkloadIn(graph, name) && !governed.has(name) && !governed.has(undefined)) return;
    yield {
      at: resource.at('metadata', 'name'),
      message: `No NetworkPolicy in the set selects all pods of Namespace "${name}".`,
    };
  },
});

const policyNamespaces = oncePerGraph((graph) => {
  const policies = graph.ofKind('NetworkPolicy', 'networking.k8s.io');
  const selectsAll = policies.filter(
    (policy) =>
      readLabelSelector(policy.at('spec', 'podSelector'))?.isEmpty && new NetworkPolicy(policy).isolates('Ingress'),
  );
  return {
    governed: new Set(policies.map(({ namespace }) => namespace)),
    closed: new Set(selectsAll.map(({ namespace }) => namespace)),
  };
});
