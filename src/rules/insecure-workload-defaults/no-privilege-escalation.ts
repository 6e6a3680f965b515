import { nodeRole } from '../../graph/node-role.js';
import { isPartialContainer } from '../../resources/partial.js';
import { isPrivileged, refusesNoEscalation } from '../../resources/security-contexts.js';
import { defineRule } from '../rule.js';

/** Unset means allowed: the kubelet sets no_new_privs only for an explicit `false` (API reference, SecurityContext). */
export default defineRule({
  id: 'no-privilege-escalation',
  title: 'Containers set allowPrivilegeEscalation to false',
  severity: 'warning',
  modes: ['insecure-workload-defaults'],
  profiles: ['recommended', 'strict'],
  reference: 'insecure-workload-defaults#privilege-escalation',
  rationale:
    'Unless it is forbidden, a setuid binary in the image gives a taken-over process more rights than it started with. An unset field counts as allowed, as it does for the kubelet; Windows and privileged containers are left out.',
  equivalents: [
    'kube-linter/privilege-escalation-container',
    'polaris/privilegeEscalationAllowed',
    'checkov/CKV_K8S_20',
    'checkov/CKV_K8S_30',
    'trivy/KSV-0001',
    'trivy/KSV-0118',
    'kubescape/C-0016',
    'kubescape/C-0211',
    'gatekeeper-library/pod-security-policy/allow-privilege-escalation',
    'kubesec/AllowPrivilegeEscalation',
    'kics/Privilege Escalation Allowed',
    'kics/Pod or Container Without Security Context',
  ],
  fixable: true,
  scope: 'container',

  *check({ container, pod, resource, graph }) {
    const escalation = container.at('securityContext', 'allowPrivilegeEscalation');
    if (pod.isWindows || isPrivileged(container) || escalation.value === false) return;
    if (!escalation.exists && isPartialContainer(container)) return;

    const problem = {
      at: escalation,
      message: `Container "${container.name}" may gain more privileges than its parent process.`,
      ...(nodeRole(resource, graph) === 'system' ? { severity: 'info' as const } : {}),
    };
    const title = 'Forbid privilege escalation, if no setuid program is needed';
    if (refusesNoEscalation(container)) yield problem;
    else yield { ...problem, fix: { title, safety: 'suggestion', edits: [escalation.set(false)] } };
  },
});
