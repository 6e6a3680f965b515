import { nodeRole } from '../../graph/node-role.js';
import { seccompAnnotations } from '../../resources/profile-annotations.js';
import { securityContexts } from '../../resources/security-contexts.js';
import { defineRule } from '../rule.js';

/** PSS baseline, Seccomp: Unconfined is forbidden wherever it is written. */
export default defineRule({
  id: 'no-seccomp-unconfined',
  title: 'Seccomp is not switched off',
  severity: 'warning',
  modes: ['insecure-workload-defaults'],
  profiles: ['recommended', 'strict'],
  reference: 'insecure-workload-defaults#seccomp',
  rationale:
    'Unconfined undoes the default profile that a kubelet may apply, and opens the whole kernel. A Localhost profile allows the few calls that a program needs beyond the default.',
  equivalents: ['trivy/KSV-0104', 'kyverno/pod-security/baseline/restrict-seccomp', 'kubesec/SeccompUnconfined'],
  fixable: false,
  scope: 'pod',

  *check({ pod, resource, graph, minor }) {
    const severity = nodeRole(resource, graph) === 'system' ? ({ severity: 'info' } as const) : {};
    for (const { owner, field } of securityContexts(pod)) {
      const at = field.at('seccompProfile', 'type');
      if (at.value === 'Unconfined') yield { at, message: `${owner} switches seccomp off (Unconfined).`, ...severity };
    }
    for (const at of seccompAnnotations(pod, minor)) {
      if (at.value === 'unconfined') yield { at, message: `Annotation "${at.key}" switches seccomp off.`, ...severity };
    }
  },
});
