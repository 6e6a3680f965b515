import { isExemptByUserNamespace } from '../../resources/pod-security-standards.js';
import { securityContexts } from '../../resources/security-contexts.js';
import { defineRule } from '../rule.js';

/** PSS restricted, Running as Non-root user, since 1.23: no security context names the user 0. */
export default defineRule({
  id: 'pss-run-as-user',
  title: 'No security context sets runAsUser to 0, as PSS restricted demands',
  severity: 'error',
  modes: ['insecure-workload-defaults'],
  profiles: ['pss-restricted'],
  reference: 'insecure-workload-defaults#root-users',
  rationale:
    'The standard counts a 0 of the pod even where every container names another user. A pod with its own user namespace is exempt since 1.35.',
  equivalents: [
    'kyverno/pod-security/restricted/require-run-as-non-root-user',
    'kyverno/pod-security/subrule/restricted/restricted-latest',
    'kyverno/other/apply-pss-restricted-profile',
    'kyverno/pod-security/subrule/restricted/restricted-exclude-capabilities',
    'kyverno/pod-security/subrule/restricted/restricted-exclude-seccomp',
  ],
  fixable: true,
  scope: 'pod',

  *check({ pod, minor }) {
    if (minor < 23 || isExemptByUserNamespace(pod, minor)) return;
    for (const { owner, field } of securityContexts(pod)) {
      const at = field.at('runAsUser');
      if (at.value !== 0) continue;
      const title = 'Leave the user to the image, if it names another one by number';
      const message = `${owner} sets runAsUser: 0, which PSS restricted forbids.`;
      yield { at, message, fix: { title, safety: 'suggestion', edits: [at.remove()] } };
    }
  },
});
