import type { Migration } from './migration.js';
import { flatten } from './reshape.js';

/** `node.k8s.io/v1alpha1` to `v1`: what stood in a spec stands in the object itself. Source: API reference, RuntimeClass. */
export const migrateAlphaRuntimeClass: Migration = ({ root }) => ({
  edits: flatten(root, 'spec', { rename: { runtimeHandler: 'handler' } }) ?? [],
});
