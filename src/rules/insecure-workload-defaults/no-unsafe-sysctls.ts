import { isPlaceholder } from '../../documents/placeholder.js';
import { isNamespacedSysctl, isSafeSysctl } from '../../resources/sysctls.js';
import { defineRule } from '../rule.js';

/** PSS baseline, Sysctls; a kubelet ends a pod with any other as SysctlForbidden (Kubernetes documentation, sysctls). */
export default defineRule({
  id: 'no-unsafe-sysctls',
  title: 'Pods set only safe sysctls',
  severity: 'warning',
  modes: ['insecure-workload-defaults', 'resource-starvation'],
  profiles: ['recommended', 'strict'],
  reference: 'insecure-workload-defaults#sysctls',
  rationale:
    'A kubelet refuses sysctls outside the safe list of its release unless it was told to allow them. Those that belong to the whole node cannot be allowed at all, so such a pod never starts, which is an error.',
  equivalents: [
    'kube-linter/unsafe-sysctls',
    'trivy/KSV-0026',
    'kubescape/C-0211',
    'gatekeeper-library/pod-security-policy/forbidden-sysctls',
    'kyverno/pod-security/baseline/restrict-sysctls',
    'kics/Cluster Allows Unsafe Sysctls',
  ],
  fixable: true,
  scope: 'pod',

  *check({ pod, minor, release }) {
    for (const sysctl of pod.spec.at('securityContext', 'sysctls').items()) {
      const at = sysctl.at('name');
      const name = at.string;
      if (!name || isPlaceholder(name) || isSafeSysctl(name, minor)) continue;
      const title = "Leave it out, if the node's value will do or is set there";
      const fix = { title, safety: 'suggestion', edits: [sysctl.remove()] } as const;
      if (isNamespacedSysctl(name))
        yield { at, message: `Sysctl "${name}" is not on the safe list of Kubernetes ${release}.`, fix };
      else {
        const message = `Sysctl "${name}" belongs to the whole node, and no pod can set it.`;
        yield { at, message, severity: 'error', fix };
      }
    }
  },
});
