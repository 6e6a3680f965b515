import { type Field, isMap } from '../documents/field.js';
import { isPlaceholder } from '../documents/placeholder.js';
import type { Resource } from '../resources/resource.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { checkAccessModes } from './access-modes.js';
import { checkChosen } from './chosen-values.js';
import { checkNonEmptyFormat, DNS_SUBDOMAIN } from './name-formats.js';
import { checkNodeSelectorTerm } from './pod-node-affinity.js';
import { forbiddenField, quoted, requiredValue } from './problems.js';
import { isEmptyList } from './service-ports.js';
import { checkVolumeSource } from './storage-volume-sources.js';
import type { ValidityContext } from './validator.js';

/** Since when classes of attributes are validated with default feature gates, and the labels that nodes are compared with. */
const ATTRIBUTES_CLASS_SINCE = 34;
const LABEL_VALUES_SINCE = 33;

/** PersistentVolumes (API reference, PersistentVolumeSpec). */
export function* checkPersistentVolume(volume: Resource, { minor }: ValidityContext): Iterable<ShapeProblem> {
  const spec = volume.at('spec');
  if (!isMap(spec.value)) return;
  yield* checkModesOfVolume(spec.at('accessModes'), minor);
  yield* checkCapacity(spec.at('capacity'));
  yield* checkNodeAffinity(spec, minor);
  yield* checkVolumeSource(spec, { name: volume.name, minor });
  yield* checkRecycled(spec);
  yield* checkNonEmptyFormat(spec.at('storageClassName'), DNS_SUBDOMAIN);
  yield* checkChosen(spec.at('volumeMode'), ['Block', 'Filesystem']);
  if (minor >= ATTRIBUTES_CLASS_SINCE) yield* checkAttributesClass(spec);
}

/** How nodes may use a volume, in at least one way. */
export function* checkModesOfVolume(modes: Field, minor: number): Iterable<ShapeProblem> {
  if (isEmptyList(modes)) yield requiredValue(modes, 'A volume needs "accessModes" with at least one item.');
  yield* checkAccessModes(modes, minor);
}

/** A volume has an amount of storage, and of nothing else. */
function* checkCapacity(capacity: Field): Iterable<ShapeProblem> {
  const amounts = capacity.entries();
  if (isPlaceholder(capacity.value) || amounts.some(([name]) => isPlaceholder(name))) return;
  const storage = capacity.at('storage');
  const other = amounts.find(([name]) => name !== 'storage');
  if (other) yield unsupportedResource(other[1]);
  else if (!storage.exists) yield requiredValue(storage, 'A PersistentVolume needs "capacity" with "storage".');
}

function unsupportedResource(field: Field): ShapeProblem {
  const message = `"capacity" has ${quoted(String(field.key))}; it takes "storage" alone.`;
  return { code: 'unknown-value', field, message, rejected: true };
}

function* checkNodeAffinity(spec: Field, minor: number): Iterable<ShapeProblem> {
  const affinity = spec.at('nodeAffinity');
  const required = affinity.at('required');
  if (isMap(affinity.value) && !required.exists)
    yield requiredValue(required, '"nodeAffinity" of a volume needs "required".');
  for (const term of required.at('nodeSelectorTerms').items())
    yield* checkNodeSelectorTerm(term, minor >= LABEL_VALUES_SINCE);
  if (spec.at('local').exists && !affinity.exists)
    yield requiredValue(affinity, 'A volume on a local disk needs "nodeAffinity", which names the node.');
}

/** Nobody may have the whole disk of a node wiped. */
function* checkRecycled(spec: Field): Iterable<ShapeProblem> {
  const policy = spec.at('persistentVolumeReclaimPolicy');
  const path = spec.at('hostPath', 'path').string;
  if (policy.value === 'Recycle' && path !== undefined && /^\/(?:\.?\/)*\.?$/.test(path))
    yield forbiddenField(
      policy,
      '"persistentVolumeReclaimPolicy" may not be "Recycle" where the volume is the root of a node.',
    );
}

function* checkAttributesClass(spec: Field): Iterable<ShapeProblem> {
  const name = spec.at('volumeAttributesClassName');
  if (name.value === '')
    yield requiredValue(name, '"volumeAttributesClassName" may not be empty; leave it out instead.');
  yield* checkNonEmptyFormat(name, DNS_SUBDOMAIN);
  if (name.exists && !spec.at('csi').exists)
    yield requiredValue(spec.at('csi'), 'Only volumes with "csi" can have "volumeAttributesClassName".');
}
