import { escapesPolicies, hasForeignPolicy, isIsolated, policiesOf } from '../../graph/network-isolation.js';
import { defineRule } from '../rule.js';

/** A policy without `Egress` among its types leaves all outgoing connections open (Network Policies, pod isolation). */
export default defineRule({
  id: 'require-egress-policy',
  title: 'Workloads that policies isolate are isolated for egress too',
  severity: 'info',
  modes: ['network-exposure'],
  profiles: ['recommended', 'strict'],
  reference: 'network-exposure#egress-isolation',
  rationale:
    'What decides how far an attacker gets from a pod, and where data can be sent, is what the pod may connect to. Workloads without any policy are left to require-network-policy.',
  equivalents: ['kube-score/pod-networkpolicy', 'kubescape/C-0030', 'polaris/missingNetworkPolicy'],
  fixable: false,
  absence: true,
  scope: 'pod',

  *check({ pod, resource, graph }) {
    const { name, namespace } = resource;
    if (escapesPolicies(pod) || namespace === 'kube-system' || hasForeignPolicy(graph, namespace)) return;
    const policies = policiesOf(graph, resource);
    const [policy] = policies;
    if (!policy || isIsolated(graph, resource, 'Egress')) return;
    // Egress rules that policyTypes switches off are the finding of match-policy-types.
    if (policies.some((candidate) => candidate.written('Egress').items().length)) return;
    const at = resource.at('metadata', 'name');
    yield {
      at,
      message: `NetworkPolicy "${policy.name}" isolates the pods of "${name}" for ingress alone; they can connect to anything.`,
    };
  },
});
