import { nodeRole } from '../../graph/node-role.js';
import { defineRule } from '../rule.js';

/** PSS baseline, Host Ports: unset or 0. */
export default defineRule({
  id: 'no-host-port',
  title: 'Containers bind no port of the node',
  severity: 'warning',
  modes: ['insecure-workload-defaults', 'network-exposure'],
  profiles: ['recommended', 'strict', 'pss-baseline', 'pss-restricted'],
  reference: 'insecure-workload-defaults#host-ports',
  rationale:
    'A host port is reachable on the node’s address, past Services and often past network policies, and keeps two pods of a kind off one node. Beside hostNetwork it says nothing new, and an agent of each node may need it: there it is only worth knowing.',
  equivalents: [
    'polaris/hostPortSet',
    'checkov/CKV_K8S_26',
    'trivy/KSV-0024',
    'kubescape/C-0044',
    'gatekeeper-library/pod-security-policy/host-network-ports',
    'kyverno/pod-security/baseline/disallow-host-ports',
    'kyverno/pod-security/baseline/disallow-host-ports-range',
    'kics/Workload Host Port Not Specified',
  ],
  fixable: true,
  scope: 'container',

  *check({ container, pod, resource, graph }) {
    const isExpected = pod.spec.at('hostNetwork').value === true || nodeRole(resource, graph) !== 'workload';
    for (const port of container.at('ports').items()) {
      const at = port.at('hostPort');
      if (!at.number) continue;
      const message = `Container "${container.name}" binds port ${at.number} of the node.`;
      const title = "Leave the node's port free, if clients come through a Service";
      if (isExpected) yield { at, message, severity: 'info' };
      else yield { at, message, fix: { title, safety: 'suggestion', edits: [at.remove()] } };
    }
  },
});
