import { isPlaceholder } from '../../documents/placeholder.js';
import { isPartialContainer } from '../../resources/partial.js';
import { hasAllowedSeccompProfile, isExemptAsWindows } from '../../resources/pod-security-standards.js';
import { nameContainers } from '../../resources/security-contexts.js';
import { defineRule } from '../rule.js';

/** PSS restricted, Seccomp, since 1.19. An explicit Unconfined is baseline's matter. */
export default defineRule({
  id: 'pss-seccomp-profile',
  title: 'RuntimeDefault or Localhost applies to every container, as PSS restricted demands',
  severity: 'error',
  modes: ['insecure-workload-defaults'],
  profiles: ['pss-restricted'],
  reference: 'insecure-workload-defaults#seccomp',
  rationale:
    'The standard demands a profile of privileged containers too, and does not count the old annotations. Pods of `os.name: windows` are exempt since 1.25.',
  equivalents: ['kyverno/pod-security/restricted/restrict-seccomp-strict'],
  fixable: true,
  scope: 'pod',

  *check({ pod, minor }) {
    if (minor < 19 || isExemptAsWindows(pod, minor)) return;
    const bare = pod.containers.filter((container) => {
      const type = container.effective('seccompProfile').at('type').value;
      const isJudged =
        type !== 'Unconfined' && !isPlaceholder(type) && (type !== undefined || !isPartialContainer(container));
      return isJudged && !hasAllowedSeccompProfile(container);
    });
    if (!bare.length) return;
    const profile = pod.spec.at('securityContext', 'seccompProfile');
    const problem = {
      at: profile,
      message: `No allowed seccomp profile applies to ${nameContainers(bare)}, which PSS restricted demands.`,
    };
    const title = "Apply the runtime's default profile, if the program needs no call that it blocks";
    const edits = [profile.set({ type: 'RuntimeDefault' })];
    if (profile.exists) yield problem;
    else yield { ...problem, fix: { title, safety: 'suggestion', edits } };
  },
});
