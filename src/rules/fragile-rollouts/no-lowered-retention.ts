import type { Path } from '../../documents/path.js';
import { isPlaceholder } from '../../documents/placeholder.js';
import { defineRule } from '../rule.js';

const RETENTION = ['spec', 'persistentVolumeClaimRetentionPolicy'];

/** Where each kind says what becomes of its data; all of them retain it where they say nothing. */
const PLACES: Readonly<Record<string, readonly Path[]>> = {
  PersistentVolume: [['spec', 'persistentVolumeReclaimPolicy']],
  StatefulSet: ['whenDeleted', 'whenScaled'].map((key) => [...RETENTION, key]),
};

/** Persistent Volumes (Reclaiming) and StatefulSets (PersistentVolumeClaim retention). */
export default defineRule({
  id: 'no-lowered-retention',
  title: 'Changes do not let data be deleted that was retained',
  severity: 'warning',
  modes: ['fragile-rollouts'],
  profiles: ['recommended', 'strict'],
  reference: 'fragile-rollouts#protection-that-a-change-takes-away',
  rationale:
    'The change itself deletes nothing; the next claim that is removed, or the next scale-down, takes its data along. As a first choice either is fine, so only the change is reported.',
  equivalents: [],
  fixable: false,
  scope: 'change',
  kinds: ['/PersistentVolume', 'apps/StatefulSet'],

  *check({ resource, before }) {
    for (const path of PLACES[resource.kind] ?? []) {
      const [old, now] = [before.at(...path), resource.at(...path)];
      const isLowered = now.value === 'Delete' && (old.value ?? 'Retain') === 'Retain';
      if (!isLowered || isPlaceholder(old.value)) continue;
      const message = `${resource.kind} "${resource.name}" sets ${now.key} to Delete; its data was retained before.`;
      yield { at: now, message };
    }
  },
});
