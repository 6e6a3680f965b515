import { type Edit, type Field, isMap, type Json } from '../documents/field.js';
import type { Resource } from '../resources/resource.js';
import type { Migrated, Migration } from './migration.js';
import { asJson, isEmptyMap } from './reshape.js';

/** The API's word for "no limit". */
const UNBOUNDED = 2147483647;

/**
 * Controllers of `extensions/v1beta1`, `apps/v1beta1` to `apps/v1`: the selector that was taken from the labels of the
 * pods has to be written, and so have defaults that were others. Sources: Kubernetes deprecated API migration guide, and
 * the defaults of Kubernetes 1.16. The object's own labels, which were copied from the pods too, are left alone.
 */
export const migrateOldDeployment: Migration = (resource) =>
  withSelector(resource, [
    ...dropped(resource.at('spec', 'rollbackTo')),
    ...(isRolling(resource) ? rollingUpdate(resource.at('spec', 'strategy', 'rollingUpdate')) : []),
    ...defaulted(resource.at('spec', 'progressDeadlineSeconds'), UNBOUNDED),
    ...defaulted(resource.at('spec', 'revisionHistoryLimit'), UNBOUNDED),
  ]);

/** The same for a Deployment of `apps/v1beta1`. */
export const migrateDeployment: Migration = (resource) =>
  withSelector(resource, [
    ...dropped(resource.at('spec', 'rollbackTo')),
    ...defaulted(resource.at('spec', 'revisionHistoryLimit'), 2),
  ]);

export const migrateDaemonSet: Migration = (resource) =>
  withSelector(resource, [
    ...dropped(resource.at('spec', 'templateGeneration')),
    ...defaulted(resource.at('spec', 'updateStrategy', 'type'), 'OnDelete'),
  ]);

export const migrateStatefulSet: Migration = (resource) =>
  withSelector(resource, defaulted(resource.at('spec', 'updateStrategy', 'type'), 'OnDelete'));

export const migrateReplicaSet: Migration = (resource) => withSelector(resource, []);

function withSelector(resource: Resource, edits: readonly Edit[]): Migrated {
  const selector = resource.at('spec', 'selector');
  if (selector.exists) return { edits };
  const labels = resource.at('spec', 'template', 'metadata', 'labels').value;
  if (!isMap(labels) || isEmptyMap(labels)) return { obstacle: 'needs a selector, and the pods have no labels' };
  return { edits: [selector.set({ matchLabels: asJson(labels) }, 'template'), ...edits] };
}

function isRolling(resource: Resource): boolean {
  const type = resource.at('spec', 'strategy', 'type');
  return !type.exists || type.string === 'RollingUpdate';
}

function rollingUpdate(settings: Field): Edit[] {
  const missing = ['maxSurge', 'maxUnavailable'].filter((key) => !settings.at(key).exists);
  return missing.length === 2
    ? [settings.set({ maxSurge: 1, maxUnavailable: 1 }, 'template')]
    : missing.map((key) => settings.at(key).set(1));
}

function defaulted(field: Field, value: Json): Edit[] {
  return field.exists ? [] : [field.set(value, 'template')];
}

function dropped(field: Field): Edit[] {
  return field.exists ? [field.remove()] : [];
}
