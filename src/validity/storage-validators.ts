import type { Field } from '../documents/field.js';
import type { Resource } from '../resources/resource.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { requiredValue } from './problems.js';
import { checkStorageClass, checkVolumeAttributesClass } from './storage-classes.js';
import { checkCsiDriver, checkCsiNode, checkStorageCapacity, checkVolumeAttachment } from './storage-drivers.js';
import { checkPersistentVolume } from './storage-volumes.js';
import type { Validators, ValidityContext } from './validator.js';
import { checkClaimSpec } from './volume-claim-spec.js';

/** Volumes, claims for them, and what makes them. */
export const STORAGE_VALIDATORS: Validators = {
  '/PersistentVolume': [checkPersistentVolume],
  '/PersistentVolumeClaim': [checkClaim],
  'storage.k8s.io/StorageClass': [checkStorageClass],
  'storage.k8s.io/VolumeAttributesClass': [checkVolumeAttributesClass],
  'storage.k8s.io/CSIDriver': [checkCsiDriver],
  'storage.k8s.io/CSINode': [checkCsiNode],
  'storage.k8s.io/CSIStorageCapacity': [checkStorageCapacity],
  'storage.k8s.io/VolumeAttachment': [checkVolumeAttachment],
};

/** Since when `dataSourceRef` is read with default feature gates. */
const SOURCE_REF_SINCE = 24;

/**
 * A claim by itself. The server drops a `dataSource` that it does not know where no `dataSourceRef` stands beside it, and
 * both where the latter names a namespace, before it looks at them (KEP-1495, KEP-3294).
 */
function* checkClaim(claim: Resource, { minor }: ValidityContext): Iterable<ShapeProblem> {
  const spec = claim.at('spec');
  if (!spec.exists) return;
  const ref = spec.at('dataSourceRef');
  const isSourceRead = minor >= SOURCE_REF_SINCE && ref.exists && !ref.at('namespace').value;
  yield* checkSourceName(spec.at('dataSource'), isSourceRead);
  for (const problem of checkClaimSpec(spec, minor)) {
    const [, key] = problem.field.path.slice(spec.path.length - 1);
    if (isSourceRead || (key !== 'dataSource' && key !== 'dataSourceRef')) yield problem;
  }
}

function* checkSourceName(source: Field, isRead: boolean): Iterable<ShapeProblem> {
  const [group, kind] = [source.at('apiGroup').value ?? '', source.at('kind').value];
  const isKnown =
    (group === '' && kind === 'PersistentVolumeClaim') ||
    (group === 'snapshot.storage.k8s.io' && kind === 'VolumeSnapshot');
  if (source.exists && (isRead || isKnown) && !source.at('name').value)
    yield requiredValue(source.at('name'), '"dataSource" needs "name".');
}
