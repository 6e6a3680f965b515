import { nodeRole } from '../../graph/node-role.js';
import { securityContexts } from '../../resources/security-contexts.js';
import { defineRule } from '../rule.js';

const SEVERITY = { workload: 'error', agent: 'warning', system: 'info' } as const;

/** PSS baseline, HostProcess. All containers of a pod are such or none, so one finding says it all (KEP-1981). */
export default defineRule({
  id: 'no-windows-host-process',
  title: 'Windows pods are no HostProcess pods',
  severity: 'error',
  modes: ['insecure-workload-defaults'],
  profiles: ['recommended', 'strict', 'pss-baseline', 'pss-restricted'],
  reference: 'insecure-workload-defaults#windows-hostprocess',
  rationale:
    'A HostProcess container is a process of the Windows node with the rights of its user, the counterpart of a privileged container. Agents of the cluster need it, applications do not.',
  equivalents: [
    'polaris/hostProcess',
    'trivy/KSV-0103',
    'kubescape/C-0211',
    'gatekeeper-library/pod-security-policy/host-process',
    'kyverno/pod-security/baseline/disallow-host-process',
  ],
  fixable: false,
  scope: 'pod',

  *check({ pod, resource, graph }) {
    for (const { owner, field } of securityContexts(pod)) {
      const at = field.at('windowsOptions', 'hostProcess');
      if (at.value !== true) continue;
      yield {
        at,
        message: `${owner} runs as a process of the node (hostProcess).`,
        severity: SEVERITY[nodeRole(resource, graph)],
      };
      return;
    }
  },
});
