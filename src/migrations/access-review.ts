import type { Migration } from './migration.js';

/** `authorization.k8s.io/v1beta1` to `v1`: `spec.group` is `spec.groups`. Source: Kubernetes deprecated API migration guide. */
export const migrateAccessReview: Migration = (resource) => {
  const group = resource.at('spec', 'group');
  return { edits: group.exists ? [group.rename('groups')] : [] };
};
