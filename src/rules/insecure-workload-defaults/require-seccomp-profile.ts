import { nodeRole } from '../../graph/node-role.js';
import { isPartialContainer } from '../../resources/partial.js';
import { seccompAnnotationOf } from '../../resources/profile-annotations.js';
import { isPrivileged, nameContainers } from '../../resources/security-contexts.js';
import { defineRule } from '../rule.js';

/** Unset means unconfined unless the kubelet runs with `--seccomp-default` (Kubernetes documentation, Seccomp; KEP-2413). */
export default defineRule({
  id: 'require-seccomp-profile',
  title: 'A seccomp profile applies to every container',
  severity: 'warning',
  modes: ['insecure-workload-defaults'],
  profiles: ['recommended', 'strict'],
  reference: 'insecure-workload-defaults#seccomp',
  rationale:
    'Without a profile a container may call every system call of the kernel that all pods of the node share. RuntimeDefault and Localhost count, the container’s before the pod’s; before 1.27 the old annotations count too.',
  equivalents: [
    'kube-score/container-seccomp-profile',
    'polaris/linuxHardening',
    'checkov/CKV_K8S_29',
    'checkov/CKV_K8S_31',
    'trivy/KSV-0030',
    'kubescape/C-0055',
    'kubescape/C-0210',
    'kubescape/C-0211',
    'gatekeeper-library/pod-security-policy/seccomp',
    'gatekeeper-library/pod-security-policy/seccompv2',
    'kubesec/SeccompAny',
    'kics/Seccomp Profile Is Not Configured',
  ],
  fixable: true,
  scope: 'pod',

  *check({ pod, resource, graph, minor }) {
    if (pod.isWindows) return;
    const bare = pod.containers.filter(
      (container) =>
        !container.effective('seccompProfile').exists &&
        !isPrivileged(container) &&
        !isPartialContainer(container) &&
        seccompAnnotationOf(pod, container.name, minor) === undefined,
    );
    if (!bare.length) return;
    const profile = pod.spec.at('securityContext', 'seccompProfile');
    yield {
      at: profile,
      message: `No seccomp profile applies to ${nameContainers(bare)}.`,
      ...(nodeRole(resource, graph) === 'system' ? { severity: 'info' } : {}),
      fix: {
        title: "Apply the runtime's default profile, if the program needs no call that it blocks",
        safety: 'suggestion',
        edits: [profile.set({ type: 'RuntimeDefault' })],
      },
    };
  },
});
