import { type Field, isMap } from '../documents/field.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { checkChosen } from './chosen-values.js';
import { checkFormat, checkNonEmptyFormat, DNS_LABEL, DNS_SUBDOMAIN } from './name-formats.js';
import { checkRange } from './number-range.js';
import { hasOnly, isMissing, isOpen } from './pod-check.js';
import { invalidValue, quoted, requiredValue } from './problems.js';
import { checkNoBacksteps, checkRelativePath } from './relative-path.js';
import type { SourceCheck } from './volume-check.js';

const MOST_OF_PARTITION = 255;
const MOST_OF_LUN = 255;

/** A folder of the node (API reference, HostPathVolumeSource). */
export function checkHostPath(source: Field): Iterable<ShapeProblem> {
  return checkNoBacksteps(source.at('path'));
}

/** A repository that is cloned (API reference, GitRepoVolumeSource). */
export function checkGitRepo(source: Field): Iterable<ShapeProblem> {
  return checkRelativePath(source.at('directory'));
}

/** Disks of GCE and AWS (API reference, GCEPersistentDiskVolumeSource, AWSElasticBlockStoreVolumeSource). */
export function checkPartitioned(source: Field): Iterable<ShapeProblem> {
  return checkRange(source.at('partition'), 0, MOST_OF_PARTITION);
}

/** A share over NFS (API reference, NFSVolumeSource). */
export function* checkNfs(source: Field): Iterable<ShapeProblem> {
  const path = source.at('path');
  if (path.string && !isOpen(path) && !path.string.startsWith('/'))
    yield invalidValue(path, `"path" is ${quoted(path.string)}; it has to begin with "/".`);
}

/** A Flocker dataset (API reference, FlockerVolumeSource). */
export function* checkFlocker(source: Field): Iterable<ShapeProblem> {
  const [name, id] = [source.at('datasetName'), source.at('datasetUUID')];
  if (isMissing(name) && isMissing(id) && hasOnly(source, ['datasetName', 'datasetUUID']))
    yield requiredValue(name, 'A "flocker" volume needs "datasetName" or "datasetUUID".');
  if (!isMissing(name) && !isMissing(id))
    yield invalidValue(name, 'A "flocker" volume takes one of "datasetName" and "datasetUUID".');
  if (name.string?.includes('/') && !isOpen(name)) yield invalidValue(name, '"datasetName" may have no "/".');
}

/** A disk of OpenStack (API reference, CinderVolumeSource). */
export function checkCinder(source: Field): Iterable<ShapeProblem> {
  return checkSecretRef(source.at('secretRef'));
}

/** A volume of StorageOS (API reference, StorageOSVolumeSource). */
export function* checkStorageOs(source: Field): Iterable<ShapeProblem> {
  const name = source.at('volumeName');
  const known = ['volumeName', 'volumeNamespace', 'fsType', 'readOnly', 'secretRef'];
  if (isMissing(name) && hasOnly(source, known)) yield requiredValue(name, 'A "storageos" volume needs "volumeName".');
  yield* checkNonEmptyFormat(name, DNS_LABEL);
  yield* checkNonEmptyFormat(source.at('volumeNamespace'), DNS_LABEL);
  yield* checkSecretRef(source.at('secretRef'));
}

function* checkSecretRef(ref: Field): Iterable<ShapeProblem> {
  if (isMissing(ref.at('name')) && hasOnly(ref, ['name', 'namespace']))
    yield requiredValue(ref.at('name'), 'The reference to a Secret needs "name".');
}

/** A volume of ScaleIO (API reference, ScaleIOVolumeSource). */
export function* checkScaleIo(source: Field): Iterable<ShapeProblem> {
  const name = source.at('volumeName');
  if (isMissing(name) && isMap(source.value)) yield requiredValue(name, 'A "scaleIO" volume needs "volumeName".');
}

/** A volume of Quobyte (API reference, QuobyteVolumeSource). */
export function* checkQuobyte(source: Field): Iterable<ShapeProblem> {
  const [registry, tenant] = [source.at('registry'), source.at('tenant')];
  if ((tenant.string ?? '').length > 64) yield invalidValue(tenant, '"tenant" may not be longer than 64 characters.');
  else if (registry.string && !isOpen(registry) && !registry.string.split(',').every(isHostAndPort))
    yield invalidValue(registry, '"registry" takes host:port, or several with commas between them.');
}

function isHostAndPort(text: string): boolean {
  return /^(?:[^:[\]]*|\[[^[\]]*\]):[^:[\]]*$/.test(text);
}

/** A disk over Fibre Channel (API reference, FCVolumeSource). */
export function* checkFibreChannel(source: Field): Iterable<ShapeProblem> {
  const [names, ids, lun] = [source.at('targetWWNs'), source.at('wwids'), source.at('lun')];
  const [hasNames, hasIds] = [names.items().length > 0, ids.items().length > 0];
  const isComplete = hasOnly(source, ['targetWWNs', 'wwids', 'lun', 'fsType', 'readOnly']);
  if (isMissing(names) && isMissing(ids) && isComplete)
    yield requiredValue(names, 'An "fc" volume needs "targetWWNs" or "wwids".');
  if (hasNames && hasIds) yield invalidValue(names, 'An "fc" volume takes one of "targetWWNs" and "wwids".');
  if (hasNames && !lun.exists && isComplete) yield requiredValue(lun, '"targetWWNs" need "lun".');
  if (hasNames) yield* checkRange(lun, 0, MOST_OF_LUN);
}

/** A volume of a Flex driver (API reference, FlexVolumeSource): Kubernetes' own domains are not for its options. */
export function* checkFlex(source: Field): Iterable<ShapeProblem> {
  for (const [key, option] of source.at('options').entries()) {
    const [domain = ''] = key.toLowerCase().split('/');
    if (/(?:^|\.)(?:kubernetes|k8s)\.io$/.test(domain))
      yield invalidValue(option, `The option ${quoted(key)} is of a domain that only Kubernetes may use.`);
  }
}

/** A disk of Azure (API reference, AzureDiskVolumeSource), whose kind is Shared where it says nothing. */
export function* checkAzureDisk(source: Field): Iterable<ShapeProblem> {
  const [kind, uri, caching] = [source.at('kind'), source.at('diskURI'), source.at('cachingMode')];
  yield* checkChosen(caching, ['None', 'ReadOnly', 'ReadWrite']);
  yield* checkChosen(kind, ['Dedicated', 'Managed', 'Shared']);
  if (!uri.string || [kind, uri].some(isOpen)) return;
  const start = kind.value === 'Managed' ? '/subscriptions/' : 'https://';
  if (!uri.string.startsWith(start))
    yield invalidValue(
      uri,
      `"diskURI" of a disk of the kind "${kind.string || 'Shared'}" has to start with "${start}".`,
    );
}

const MOST_OF_DRIVER = 63;

/** An inline volume of a CSI driver (API reference, CSIVolumeSource). */
export function* checkCsi(source: Field): Iterable<ShapeProblem> {
  yield* checkDriverName(source.at('driver'));
  const secret = source.at('nodePublishSecretRef');
  yield* checkSecretRef(secret);
  yield* checkNonEmptyFormat(secret.at('name'), DNS_SUBDOMAIN);
}

/** The name of a CSI driver: a DNS name, in which capitals may stand. */
export function* checkDriverName(driver: Field): Iterable<ShapeProblem> {
  const text = driver.string;
  if (!text || isOpen(driver)) return;
  if (text.length > MOST_OF_DRIVER) yield invalidValue(driver, `"driver" may not be longer than ${MOST_OF_DRIVER}.`);
  else yield* checkFormat(driver, { ...DNS_SUBDOMAIN, accepts: (name) => DNS_SUBDOMAIN.accepts(name.toLowerCase()) });
}

/** An image as a volume (API reference, ImageVolumeSource). */
export const checkImage: SourceCheck = function* (source, { target: { resource } }) {
  const reference = source.at('reference');
  if (resource.isA('Pod', '') && isMissing(reference) && hasOnly(source, ['reference', 'pullPolicy']))
    yield requiredValue(reference, 'An "image" volume of a pod needs "reference".');
};
