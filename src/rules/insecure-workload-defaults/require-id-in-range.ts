import type { Field } from '../../documents/field.js';
import { isOutOfRange } from '../../resources/outside-list.js';
import { defineRule } from '../rule.js';

/** The lists are `userIds` and `groupIds` (API reference, SecurityContext and PodSecurityContext). */
export default defineRule({
  id: 'require-id-in-range',
  title: 'Users and groups are of the ranges that the site gives out',
  severity: 'warning',
  modes: ['insecure-workload-defaults'],
  profiles: ['recommended', 'strict'],
  reference: 'site-lists#ids',
  rationale:
    'Ids that no other workload and no person has keep shared volumes and nodes apart. Only written ids are judged: whether one must be written is for require-high-ids.',
  equivalents: [
    'gatekeeper-library/pod-security-policy/fsgroup',
    'gatekeeper-library/pod-security-policy/users',
    'kyverno/other/restrict-usergroup-fsgroup-id',
  ],
  fixable: false,
  scope: 'pod',

  *check({ pod, site }) {
    const contexts = [pod.spec, ...pod.containers.map(({ field }) => field)].map((holder) =>
      holder.at('securityContext'),
    );
    for (const context of contexts) {
      for (const [ids, allowed] of [
        [[context.at('runAsUser')], site.userIds],
        [groupsOf(context), site.groupIds],
      ] as const) {
        for (const at of ids.filter(({ value }) => isOutOfRange(value, allowed))) {
          const name = typeof at.key === 'number' ? 'supplementalGroups' : at.key;
          yield { at, message: `${name} is ${at.value}, which is in no range of the site.` };
        }
      }
    }
  },
});

function groupsOf(context: Field): Field[] {
  return [context.at('runAsGroup'), context.at('fsGroup'), ...context.at('supplementalGroups').items()];
}
