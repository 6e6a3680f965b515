import { isPlaceholder } from '../../documents/placeholder.js';
import { defineRule } from '../rule.js';

/** `reclaimPolicy`, Delete where nothing is said (Storage Classes). */
export default defineRule({
  id: 'require-delete-reclaim-policy',
  title: 'Storage classes delete volumes with their claims',
  severity: 'info',
  modes: ['privilege-sprawl'],
  profiles: [],
  reference: 'privilege-sprawl#storage-classes',
  rationale:
    'Opt-in, for clusters of several tenants, where a volume that is kept waits for the next one. Elsewhere Retain is what saves a database from a deleted claim, so neither is in a profile.',
  equivalents: ['kyverno/other/restrict-storageclass'],
  fixable: false,
  scope: 'resource',
  kinds: ['storage.k8s.io/StorageClass'],

  *check({ resource }) {
    const at = resource.at('reclaimPolicy');
    if ((at.value ?? 'Delete') === 'Delete' || isPlaceholder(at.value)) return;
    yield { at, message: `StorageClass "${resource.name}" keeps volumes after their claims are gone.` };
  },
});
