import { isPartialContainer } from '../../resources/partial.js';
import { isPrivileged } from '../../resources/security-contexts.js';
import { defineRule } from '../rule.js';

/** API reference, SecurityContext, `readOnlyRootFilesystem`: false where it is unset. */
export default defineRule({
  id: 'require-read-only-root-filesystem',
  title: 'The root file system of containers is read-only',
  severity: 'info',
  modes: ['insecure-workload-defaults'],
  profiles: ['recommended', 'strict'],
  reference: 'insecure-workload-defaults#read-only-root-file-system',
  rationale:
    'Where nothing can be written, nothing can be planted: no tool, no changed binary, no web shell. Many programs need an emptyDir for their temporary files first, so it is worth knowing rather than a demand.',
  equivalents: [
    'kube-linter/no-read-only-root-fs',
    'kube-score/container-security-context-readonlyrootfilesystem',
    'polaris/notReadOnlyRootFilesystem',
    'checkov/CKV_K8S_22',
    'trivy/KSV-0014',
    'kubescape/C-0017',
    'kubescape/C-0211',
    'gatekeeper-library/pod-security-policy/read-only-root-filesystem',
    'kyverno/best-practices/require-ro-rootfs',
    'kubesec/ReadOnlyRootFilesystem',
    'kics/Root Container Not Mounted Read-only',
  ],
  fixable: false,
  scope: 'container',
  roles: ['regular', 'init', 'sidecar'],

  *check({ container, pod }) {
    const at = container.at('securityContext', 'readOnlyRootFilesystem');
    if (pod.isWindows || isPrivileged(container) || (at.exists && at.value !== false)) return;
    if (!at.exists && isPartialContainer(container)) return;
    yield { at, message: `Container "${container.name}" can write to its root file system.` };
  },
});
