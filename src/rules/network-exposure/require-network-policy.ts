import { escapesPolicies, hasForeignPolicy, isIsolated, policiesOf } from '../../graph/network-isolation.js';
import { isGapExplained } from '../../graph/policy-gaps.js';
import { declaredPorts } from '../../resources/declared-port.js';
import { isPartial } from '../../resources/partial.js';
import type { Resource } from '../../resources/resource.js';
import { defineRule } from '../rule.js';

/** A pod that no policy isolates accepts connections from every pod of the cluster (Network Policies, pod isolation). */
export default defineRule({
  id: 'require-network-policy',
  title: 'A NetworkPolicy restricts who can connect to each workload',
  severity: 'warning',
  modes: ['network-exposure'],
  profiles: ['recommended', 'strict'],
  reference: 'network-exposure#isolation',
  rationale:
    'Without a policy every pod of the cluster can reach this one, so that one compromised pod reaches all. Policies of Cilium, Calico and Antrea in the set count as unknown, pods in the network of the node escape policies altogether, and Jobs that serve nothing are only remarked on.',
  equivalents: [
    'kube-linter/non-isolated-pod',
    'kube-score/pod-networkpolicy',
    'polaris/missingNetworkPolicy',
    'checkov/CKV2_K8S_6',
    'kubescape/C-0030',
    'kubescape/C-0260',
    'kyverno/other/require-netpol',
    'kics/Pod Misconfigured Network Policy',
  ],
  fixable: false,
  absence: true,
  scope: 'pod',
  exceptKinds: { PodTemplate: 'A stored template runs nothing.' },

  *check({ pod, resource, graph }) {
    const { name, namespace } = resource;
    if (
      escapesPolicies(pod) ||
      isPartial(resource) ||
      namespace === 'kube-system' ||
      hasForeignPolicy(graph, namespace)
    )
      return;
    const at = resource.at('metadata', 'name');
    const serves = declaredPorts(pod).length > 0 || graph.in(resource, 'selects').length > 0;
    const severity = !serves && isJob(resource) ? 'info' : 'warning';
    const [policy] = policiesOf(graph, resource);
    if (!policy) {
      if (!isGapExplained(graph, namespace))
        yield { at, severity, message: `No NetworkPolicy in the set selects the pods of "${name}".` };
      return;
    }
    if (!serves || isIsolated(graph, resource, 'Ingress')) return;
    yield {
      at,
      message: `NetworkPolicy "${policy.name}" isolates the pods of "${name}" for egress alone; any pod can connect to them.`,
    };
  },
});

/** Nothing listens in most of them, and they soon end. */
function isJob({ kind }: Resource): boolean {
  return kind === 'Job' || kind === 'CronJob';
}
