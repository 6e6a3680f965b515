import { defineRule } from '../rule.js';

const SHARED = new Set(['ReadWriteMany', 'ReadOnlyMany']);

/** Each replica gets a claim of its own from the template (StatefulSets, Stable Storage). */
export default defineRule({
  id: 'no-shared-claim-template',
  title: 'Claim templates of StatefulSets are for one node at a time',
  severity: 'info',
  modes: ['fragile-rollouts'],
  profiles: ['strict'],
  reference: 'fragile-rollouts#stateful-sets',
  rationale:
    'A claim that only one replica mounts needs no shared file system, which is slower and lets a second writer in. Some storage knows nothing else, so it is left to the strict profile.',
  equivalents: ['kubesec/VolumeClaimAccessModeReadWriteOnce', 'kics/Incorrect Volume Claim Access Mode ReadWriteOnce'],
  fixable: false,
  scope: 'resource',
  kinds: ['apps/StatefulSet'],

  *check({ resource }) {
    for (const claim of resource.at('spec', 'volumeClaimTemplates').items()) {
      const modes = claim.at('spec', 'accessModes');
      const shared = modes.items().find(({ value }) => typeof value === 'string' && SHARED.has(value));
      const name = claim.at('metadata', 'name').string ?? '';
      if (shared)
        yield {
          at: shared,
          message: `The claim template "${name}" of StatefulSet "${resource.name}" asks for ${shared.value}, though each replica has a claim of its own.`,
        };
    }
  },
});
