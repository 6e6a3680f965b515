import { isOutside } from '../../resources/outside-list.js';
import { volumeClaims } from '../../resources/volume-claims.js';
import { defineRule } from '../rule.js';

/** The list is `allowedStorageClasses`; the empty class asks for none and passes (Storage Classes). */
export default defineRule({
  id: 'require-allowed-storage-class',
  title: 'Volume claims name only storage classes that the site allows',
  severity: 'warning',
  modes: ['resource-starvation'],
  profiles: ['recommended', 'strict'],
  reference: 'site-lists#classes-and-accounts',
  rationale:
    'A class that the cluster lacks leaves the claim Pending, and one that is not meant for it costs or loses data. A claim that names none takes the default.',
  equivalents: ['gatekeeper-library/general/storageclass'],
  fixable: false,
  scope: 'resource',
  kinds: ['*'],

  *check({ resource, site }) {
    for (const { name, spec } of volumeClaims(resource)) {
      const at = spec.at('storageClassName');
      if (!isOutside(at.value, site.allowedStorageClasses)) continue;
      yield { at, message: `${name} asks for storage class "${at.value}", which the site does not allow.` };
    }
  },
});
