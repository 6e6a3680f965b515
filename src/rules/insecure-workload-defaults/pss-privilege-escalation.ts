import { isPlaceholder } from '../../documents/placeholder.js';
import { isPartialContainer } from '../../resources/partial.js';
import { isExemptAsWindows } from '../../resources/pod-security-standards.js';
import { refusesNoEscalation } from '../../resources/security-contexts.js';
import { defineRule } from '../rule.js';

/** PSS restricted, Privilege Escalation: `false` in every container; pods of `os.name: windows` are exempt since 1.25. */
export default defineRule({
  id: 'pss-privilege-escalation',
  title: 'Containers set allowPrivilegeEscalation to false, as PSS restricted demands',
  severity: 'error',
  modes: ['insecure-workload-defaults'],
  profiles: ['pss-restricted'],
  reference: 'insecure-workload-defaults#privilege-escalation',
  rationale:
    'The standard judges each container by itself and knows Windows by `os.name` alone, so privileged containers and other Windows pods are judged here too.',
  equivalents: [
    'kyverno/pod-security/restricted/disallow-privilege-escalation',
    'kyverno/pod-security/subrule/restricted/restricted-latest',
    'kyverno/other/apply-pss-restricted-profile',
    'kyverno/pod-security/subrule/restricted/restricted-exclude-capabilities',
    'kyverno/pod-security/subrule/restricted/restricted-exclude-seccomp',
  ],
  fixable: true,
  scope: 'container',

  *check({ container, pod, minor, complete }) {
    const escalation = container.at('securityContext', 'allowPrivilegeEscalation');
    if (escalation.value === false || isPlaceholder(escalation.value) || isExemptAsWindows(pod, minor)) return;
    if (!complete && !escalation.exists && isPartialContainer(container)) return;
    const problem = {
      at: escalation,
      message: `Container "${container.name}" does not forbid privilege escalation, which PSS restricted demands.`,
    };
    const title = 'Forbid privilege escalation, if no setuid program is needed';
    if (refusesNoEscalation(container)) yield problem;
    else yield { ...problem, fix: { title, safety: 'suggestion', edits: [escalation.set(false)] } };
  },
});
