import { volumeClaims } from '../../resources/volume-claims.js';
import { defineRule } from '../rule.js';

/** Without a class the cluster's default one is used, where it has one (Storage Classes, default StorageClass). */
export default defineRule({
  id: 'require-storage-class',
  title: 'Volume claims name a storage class',
  severity: 'info',
  modes: ['resource-starvation'],
  profiles: [],
  reference: 'resource-starvation#placement',
  rationale:
    'Opt-in, as which classes exist is a matter of the site. A claim without one takes what the cluster holds for its default, and stays Pending where there is none.',
  equivalents: ['gatekeeper-library/general/storageclass', 'kyverno/other/require-storageclass'],
  fixable: false,
  scope: 'resource',
  kinds: ['*'],

  *check({ resource }) {
    for (const { name, spec } of volumeClaims(resource)) {
      const at = spec.at('storageClassName');
      if (!at.exists) yield { at, message: `${name} names no storage class.` };
    }
  },
});
