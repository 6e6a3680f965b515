import type { Field } from '../../documents/field.js';
import { isPlaceholder } from '../../documents/placeholder.js';
import { defineRule } from '../rule.js';

const SINCE = 29;

/** Stable since 1.29 (KEP-2485); ReadWriteOnce lets every pod of one node write. */
export default defineRule({
  id: 'require-single-pod-claim',
  title: 'Claims that one node may write are for one pod alone',
  severity: 'info',
  modes: ['fragile-rollouts'],
  profiles: [],
  reference: 'fragile-rollouts#volumes-that-attach-once',
  rationale:
    'With ReadWriteOnce two pods of one node may write to the same files during an update. ReadWriteOncePod needs a CSI driver and no overlap at all, so this is opt-in.',
  equivalents: ['kyverno/other/enforce-readwriteonce-pod'],
  fixable: true,
  scope: 'resource',
  kinds: ['/PersistentVolumeClaim', 'apps/StatefulSet'],

  *check({ resource, minor }) {
    const claims =
      resource.kind === 'StatefulSet' ? resource.at('spec', 'volumeClaimTemplates').items() : [resource.root];
    for (const claim of minor < SINCE ? [] : claims) {
      const modes = claim.at('spec', 'accessModes');
      if (!modes.items().length || modes.items().some(allowsMore)) continue;
      const fix = {
        title: 'Allow one pod (assumes a CSI driver that can)',
        safety: 'suggestion',
        edits: [modes.set(['ReadWriteOncePod'])],
      } as const;
      const name = claim.at('metadata', 'name').string ?? '';
      yield { at: modes, message: `The claim "${name}" may be written by every pod of a node.`, fix };
    }
  },
});

function allowsMore({ value }: Field): boolean {
  return value !== 'ReadWriteOnce' || isPlaceholder(value);
}
