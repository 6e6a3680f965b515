import { isPlaceholder } from '../../documents/placeholder.js';
import { volumeClaims } from '../../resources/volume-claims.js';
import { defineRule } from '../rule.js';

/** Storage Classes. */
export default defineRule({
  id: 'match-storage-class',
  title: 'Claims name a storage class that exists',
  severity: 'info',
  modes: ['resource-starvation', 'fragile-rollouts'],
  profiles: ['recommended', 'strict'],
  reference: 'resource-starvation#classes',
  rationale:
    'A claim of an unknown class stays Pending without an error. Clusters bring classes of their own, so that it is a remark, made where the set defines classes.',
  equivalents: [],
  fixable: false,
  absence: true,
  scope: 'resource',
  kinds: ['*'],

  *check({ resource, graph }) {
    const names = new Set(graph.ofKind('StorageClass', 'storage.k8s.io').map(({ name }) => name));
    for (const { name, spec } of names.size ? volumeClaims(resource) : []) {
      const at = spec.at('storageClassName');
      if (!at.string || names.has(at.string) || isPlaceholder(at.string)) continue;
      yield { at, message: `${name} asks for storage class "${at.string}", which the set does not have.` };
    }
  },
});
