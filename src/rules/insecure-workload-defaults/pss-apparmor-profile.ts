import { forbiddenAppArmorAnnotations, forbiddenProfiles } from '../../resources/forbidden-profiles.js';
import { defineRule } from '../rule.js';

/** PSS baseline, AppArmor: the field, and beside it the annotations, in every release. */
export default defineRule({
  id: 'pss-apparmor-profile',
  title: 'AppArmor profiles are RuntimeDefault or Localhost, as PSS baseline demands',
  severity: 'error',
  modes: ['insecure-workload-defaults'],
  profiles: ['pss-baseline', 'pss-restricted'],
  reference: 'insecure-workload-defaults#apparmor-and-selinux',
  rationale:
    'The standard admits two types by name, so whatever else is written is forbidden, and so is a profile without a type.',
  equivalents: ['kyverno/pod-security/baseline/restrict-apparmor-profiles'],
  fixable: false,
  scope: 'pod',

  *check({ pod }) {
    for (const { at, choice } of [...forbiddenProfiles(pod, 'appArmorProfile'), ...forbiddenAppArmorAnnotations(pod)])
      yield { at, message: `${choice}, which PSS baseline forbids.` };
  },
});
