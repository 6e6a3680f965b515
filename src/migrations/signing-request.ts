import type { Migration } from './migration.js';

/**
 * `certificates.k8s.io/v1beta1` to `v1`: the usages that were filled in have to be written. The signer that was guessed
 * from the request has to be named, and only its author knows it. Source: Kubernetes deprecated API migration guide.
 */
export const migrateSigningRequest: Migration = (resource) => {
  const [signer, usages] = [resource.at('spec', 'signerName'), resource.at('spec', 'usages')];
  if (!signer.exists) return { obstacle: 'needs spec.signerName, where v1beta1 guessed a signer' };
  return { edits: usages.exists ? [] : [usages.set(['digital signature', 'key encipherment'])] };
};
