import { volumeClaims } from '../../resources/volume-claims.js';
import { defineRule } from '../rule.js';

/** `resources.requests.storage` is required of every claim (API reference, PersistentVolumeClaimSpec). */
export default defineRule({
  id: 'require-claim-size',
  title: 'Volume claims request an amount of storage',
  severity: 'error',
  modes: ['resource-starvation'],
  profiles: ['recommended', 'strict'],
  reference: 'resource-starvation#refused-amounts',
  rationale:
    'The API server refuses a claim without a size, even where the volume exists already. In a StatefulSet it does so since 1.34; before, the set is created and its pods stay Pending.',
  equivalents: ['kubesec/VolumeClaimRequestsStorage'],
  fixable: false,
  scope: 'resource',
  kinds: ['*'],

  *check({ resource, minor }) {
    for (const { name, spec, checkedSince } of volumeClaims(resource)) {
      const at = spec.at('resources', 'requests', 'storage');
      const message = `${name} requests no amount of storage.`;
      if (!at.exists) yield { at, message, rejected: minor >= checkedSince };
    }
  },
});
