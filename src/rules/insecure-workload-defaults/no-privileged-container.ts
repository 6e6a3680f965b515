import { nodeRole } from '../../graph/node-role.js';
import { isPrivileged } from '../../resources/security-contexts.js';
import { defineRule } from '../rule.js';

const SEVERITY = { workload: 'error', agent: 'warning', system: 'info' } as const;

/** PSS baseline, Privileged Containers. The API server refuses it beside `allowPrivilegeEscalation: false`. */
export default defineRule({
  id: 'no-privileged-container',
  title: 'Containers are not privileged',
  severity: 'error',
  modes: ['insecure-workload-defaults'],
  profiles: ['recommended', 'strict', 'pss-baseline', 'pss-restricted'],
  reference: 'insecure-workload-defaults#privileged-containers',
  rationale:
    'A privileged container has all capabilities, all devices and no seccomp or AppArmor profile: whoever takes it over owns the node. It is an error in an application, and only worth knowing in an agent of the cluster itself.',
  equivalents: [
    'kube-linter/privileged-container',
    'kube-score/container-security-context-privileged',
    'polaris/runAsPrivileged',
    'checkov/CKV_K8S_16',
    'trivy/KSV-0017',
    'kubescape/C-0057',
    'kubescape/C-0211',
    'gatekeeper-library/pod-security-policy/privileged-containers',
    'kyverno/pod-security/baseline/disallow-privileged-containers',
    'kubesec/Privileged',
    'kics/Container Is Privileged',
  ],
  fixable: true,
  scope: 'container',

  *check({ container, resource, graph }) {
    if (!isPrivileged(container)) return;
    const at = container.at('securityContext', 'privileged');
    const role = nodeRole(resource, graph);
    const title = 'Take its privileges away, if the program needs neither devices nor settings of the node';
    const fix = role === 'workload' ? { fix: { title, safety: 'suggestion' as const, edits: [at.remove()] } } : {};
    if (container.at('securityContext', 'allowPrivilegeEscalation').value === false) {
      const message = `Container "${container.name}" is privileged and forbids privilege escalation, which exclude each other.`;
      yield { at, message, severity: 'error', rejected: true, ...fix };
    } else {
      yield {
        at,
        message: `Container "${container.name}" is privileged.`,
        severity: SEVERITY[role],
        ...fix,
      };
    }
  },
});
