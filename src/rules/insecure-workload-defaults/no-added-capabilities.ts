import type { Severity } from '../../findings/finding.js';
import { type NodeRole, nodeRole } from '../../graph/node-role.js';
import { addedCapabilities, type CapabilityReach, reachOf } from '../../resources/capabilities.js';
import { isPrivileged } from '../../resources/security-contexts.js';
import { defineRule } from '../rule.js';

const SEVERITY: Readonly<Record<Exclude<CapabilityReach, 'none'>, Readonly<Record<NodeRole, Severity>>>> = {
  node: { workload: 'error', agent: 'warning', system: 'info' },
  wide: { workload: 'warning', agent: 'info', system: 'info' },
  mild: { workload: 'info', agent: 'info', system: 'info' },
};

/** capabilities(7). The API server refuses `CAP_SYS_ADMIN`, so written, beside `allowPrivilegeEscalation: false`. */
export default defineRule({
  id: 'no-added-capabilities',
  title: 'Containers add no capability but NET_BIND_SERVICE',
  severity: 'warning',
  modes: ['insecure-workload-defaults', 'privilege-sprawl'],
  profiles: ['recommended', 'strict'],
  reference: 'insecure-workload-defaults#capabilities',
  rationale:
    'Some capabilities are root on the node by another name, others let a pod listen to or trace what is not its own. The strongest one decides: an error for those that reach the node, worth knowing for those that a runtime grants anyway.',
  equivalents: [
    'polaris/dangerousCapabilities',
    'checkov/CKV_K8S_25',
    'checkov/CKV_K8S_39',
    'trivy/KSV-0005',
    'trivy/KSV-0022',
    'trivy/KSV-0106',
    'trivy/KSV-0119',
    'trivy/KSV-0120',
    'kubescape/C-0046',
    'gatekeeper-library/pod-security-policy/capabilities',
    'kubesec/CapSysAdmin',
    'kics/Containers With Added Capabilities',
    'kics/Containers With Sys Admin Capabilities',
  ],
  fixable: true,
  scope: 'container',

  *check({ container, resource, graph }) {
    if (isPrivileged(container)) return;
    const added = addedCapabilities(container).filter((name) => reachOf(name) !== 'none');
    const reaches = added.map(reachOf);
    const reach = (['node', 'wide', 'mild'] as const).find((candidate) => reaches.includes(candidate));
    if (!reach) return;
    const at = container.at('securityContext', 'capabilities', 'add');
    const message = `Container "${container.name}" adds ${added.join(', ')}.`;
    const surplus = at.items().filter(({ string }) => string !== undefined && added.includes(string));
    const role = nodeRole(resource, graph);
    const title = `Take ${added.join(', ')} away, if the program runs without`;
    const fix =
      role === 'workload' ? { fix: { title, safety: 'suggestion' as const, edits: [at.without(surplus)] } } : {};
    const forbidsEscalation = container.at('securityContext', 'allowPrivilegeEscalation').value === false;
    if (added.includes('CAP_SYS_ADMIN') && forbidsEscalation)
      yield { at, message, severity: 'error', rejected: true, ...fix };
    else yield { at, message, severity: SEVERITY[reach][role], ...fix };
  },
});
