import { forbiddenProfiles, forbiddenSeccompAnnotations } from '../../resources/forbidden-profiles.js';
import { isPartialContainer } from '../../resources/partial.js';
import type { Pod } from '../../resources/pod.js';
import { isExemptAsWindows } from '../../resources/pod-security-standards.js';
import { nameContainers } from '../../resources/security-contexts.js';
import { defineRule } from '../rule.js';

/** PSS restricted, Seccomp, since 1.19; before it, as in baseline. */
export default defineRule({
  id: 'pss-seccomp-profile',
  title: 'RuntimeDefault or Localhost applies to every container, as PSS restricted demands',
  severity: 'error',
  modes: ['insecure-workload-defaults'],
  profiles: ['pss-restricted'],
  reference: 'insecure-workload-defaults#seccomp',
  rationale:
    'The standard demands a profile of privileged containers too, and does not count the old annotations. Pods of `os.name: windows` are exempt since 1.25.',
  equivalents: [
    'kyverno/pod-security/restricted/restrict-seccomp-strict',
    'kyverno/pod-security/subrule/restricted/restricted-latest',
    'kyverno/other/apply-pss-restricted-profile',
    'kyverno/pod-security/subrule/restricted/restricted-exclude-capabilities',
  ],
  fixable: true,
  scope: 'pod',

  *check({ pod, minor, complete }) {
    if (isExemptAsWindows(pod, minor)) return;
    const forbidden = minor < 19 ? forbiddenSeccompAnnotations(pod) : forbiddenProfiles(pod, 'seccompProfile');
    for (const { at, choice } of forbidden) yield { at, message: `${choice}, which PSS restricted forbids.` };
    const bare = containersWithout(pod).filter((container) => complete || !isPartialContainer(container));
    if (minor < 19 || forbidden.length || !bare.length) return;
    const profile = pod.spec.at('securityContext', 'seccompProfile');
    const title = "Apply the runtime's default profile, if the program needs no call that it blocks";
    yield {
      at: profile,
      message: `No seccomp profile applies to ${nameContainers(bare)}, which PSS restricted demands.`,
      fix: { title, safety: 'suggestion', edits: [profile.set({ type: 'RuntimeDefault' })] },
    };
  },
});

function containersWithout(pod: Pod) {
  return pod.containers.filter((container) => !container.effective('seccompProfile').exists);
}
