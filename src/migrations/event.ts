import type { Migration } from './migration.js';

/** `events.k8s.io/v1beta1` to `v1`: a series has no state any more. Source: Kubernetes deprecated API migration guide. */
export const migrateEvent: Migration = (resource) => {
  const state = resource.at('series', 'state');
  return { edits: state.exists ? [state.remove()] : [] };
};
