import { isPartialContainer } from '../../resources/partial.js';
import { isPrivileged, writerOf } from '../../resources/security-contexts.js';
import { hasUserNamespace, startingUser } from '../../resources/starting-user.js';
import { defineRule } from '../rule.js';

const LOWEST = 10_000;

/** API reference, SecurityContext `runAsUser`, `runAsGroup`: where unset, the image decides. */
export default defineRule({
  id: 'require-high-ids',
  title: 'Containers have a user and a group of 10000 or above',
  severity: 'info',
  modes: ['insecure-workload-defaults'],
  profiles: ['strict'],
  reference: 'insecure-workload-defaults#user-and-group-ids',
  rationale:
    'A low id may be that of a user of the node, who then owns what the process writes there. It matters after an escape only, so it is a matter of taste; a pod with its own user namespace is left out.',
  equivalents: [
    'kube-score/container-security-context-user-group-id',
    'checkov/CKV_K8S_40',
    'trivy/KSV-0020',
    'trivy/KSV-0021',
    'kubesec/RunAsGroup',
    'kubesec/RunAsUser',
    'kics/Container Running With Low UID',
  ],
  fixable: false,
  scope: 'container',

  *check({ container, pod, minor }) {
    const isOwnMatter =
      startingUser(container) === 'non-root' && !isPrivileged(container) && !isPartialContainer(container);
    if (pod.isWindows || hasUserNamespace(pod, minor) || !isOwnMatter) return;
    for (const key of ['runAsUser', 'runAsGroup'] as const) {
      const at = container.effective(key);
      // A group of 0 is a defect of its own.
      if (at.exists && (at.number === undefined || at.number >= LOWEST || at.number === 0)) continue;
      if (at.exists) yield { at, message: `${writerOf(at, container)} sets ${key}: ${at.number}, below ${LOWEST}.` };
      else yield { at, message: `Container "${container.name}" leaves ${key} to its image.` };
    }
  },
});
