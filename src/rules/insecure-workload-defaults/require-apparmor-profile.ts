import { appArmorAnnotations } from '../../resources/profile-annotations.js';
import { isPrivileged } from '../../resources/security-contexts.js';
import { defineRule } from '../rule.js';

/** KEP-24; the field came in 1.30, the annotation still counts. */
export default defineRule({
  id: 'require-apparmor-profile',
  title: 'An AppArmor profile is written down for every container',
  severity: 'info',
  modes: ['insecure-workload-defaults'],
  profiles: [],
  reference: 'insecure-workload-defaults#opt-in-hardening',
  rationale:
    'Opt-in: where a node has AppArmor, the runtime applies its default profile to what says nothing, and where it has none, a profile keeps the pod from starting. no-apparmor-unconfined answers for pods that switch it off.',
  equivalents: ['kubesec/ApparmorAny', 'kics/Missing AppArmor Profile'],
  fixable: false,
  scope: 'container',

  *check({ container, pod }) {
    const at = container.effective('appArmorProfile');
    const isAnnotated = appArmorAnnotations(pod).some(({ key }) => String(key).endsWith(`/${container.name}`));
    if (at.exists || isAnnotated || pod.isWindows || isPrivileged(container)) return;
    yield { at, message: `Container "${container.name}" names no AppArmor profile.` };
  },
});
