import { type Field, isMap } from '../documents/field.js';
import { isPlaceholder } from '../documents/placeholder.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { checkFormat, checkNonEmptyFormat, DNS_LABEL, DNS_SUBDOMAIN, quoted } from './name-formats.js';
import { checkChosen } from './network-formats.js';
import { checkRange } from './number-range.js';
import { forbiddenField, invalidValue, requiredValue } from './problems.js';
import { checkNoBacksteps } from './relative-path.js';
import { checkDriverName } from './volume-disks.js';
import { checkIscsiFields } from './volume-iscsi.js';

type SourceCheck = (source: Field, volumeName: string) => Iterable<ShapeProblem>;

const nothing: SourceCheck = () => [];

/** The sources of persistent volumes in the order in which the server looks for them: the first is the one that counts. */
const SOURCES: Readonly<Record<string, SourceCheck>> = {
  hostPath: (source) => checkNoBacksteps(source.at('path')),
  gcePersistentDisk: (source) => checkRange(source.at('partition'), 0, 255),
  awsElasticBlockStore: (source) => checkRange(source.at('partition'), 0, 255),
  glusterfs: (source) => checkFormat(source.at('endpointsNamespace'), DNS_LABEL),
  flocker: checkFlocker,
  nfs: checkNfs,
  rbd: nothing,
  quobyte: nothing,
  cephfs: nothing,
  iscsi: checkIscsi,
  cinder: (source) => checkNamed(source.at('secretRef'), ['name', 'namespace']),
  fc: checkFibreChannel,
  flexVolume: checkFlex,
  azureFile: checkAzureFile,
  vsphereVolume: nothing,
  photonPersistentDisk: nothing,
  portworxVolume: nothing,
  azureDisk: checkAzureDisk,
  scaleIO: (source) => checkNamed(source, ['volumeName']),
  local: (source) => checkNoBacksteps(source.at('path')),
  storageos: checkStorageOs,
  csi: checkCsi,
};

/** The source of a persistent volume, of which there is one (API reference, PersistentVolumeSpec). */
export function* checkVolumeSource(spec: Field, volumeName: string): Iterable<ShapeProblem> {
  const [first, ...others] = Object.keys(SOURCES)
    .map((key) => spec.at(key))
    .filter(({ exists }) => exists);
  if (!first) {
    if (!spec.entries().some(([key]) => isPlaceholder(key)))
      yield requiredValue(spec, 'A PersistentVolume needs a source, such as "csi", "nfs" or "local".');
    return;
  }
  // The server overlooks a flexVolume beside another source.
  for (const other of others.filter(({ key }) => key !== 'flexVolume'))
    yield forbiddenField(other, `A volume takes one source; this one has "${other.key}" beside "${first.key}".`);
  if (isMap(first.value)) yield* SOURCES[first.key]?.(first, volumeName) ?? [];
}

/** Texts that an object cannot do without. */
function* checkNamed(holder: Field, names: readonly string[]): Iterable<ShapeProblem> {
  if (!isMap(holder.value)) return;
  for (const name of names) {
    const { value } = holder.at(name);
    if (value === undefined || value === '')
      yield requiredValue(holder.at(name), `"${String(holder.key)}" needs "${name}".`);
  }
}

function* checkNfs(source: Field): Iterable<ShapeProblem> {
  const path = source.at('path');
  if (path.string && !isPlaceholder(path.value) && !path.string.startsWith('/'))
    yield invalidValue(path, `"path" is ${quoted(path.string)}; it must begin with "/".`);
}

function* checkFlocker(source: Field): Iterable<ShapeProblem> {
  const [name, id] = [source.at('datasetName'), source.at('datasetUUID')];
  if (!name.value && !id.value) yield requiredValue(name, '"flocker" needs "datasetName" or "datasetUUID".');
  if (name.value && id.value) yield invalidValue(name, '"flocker" takes one of "datasetName" and "datasetUUID".');
  if (name.string?.includes('/') && !isPlaceholder(name.value)) yield invalidValue(name, '"datasetName" takes no "/".');
}

const MOST_BESIDE_INITIATOR = 64;

function* checkIscsi(source: Field, volumeName: string): Iterable<ShapeProblem> {
  yield* checkIscsiFields(source);
  yield* checkNamed(source.at('secretRef'), ['name']);
  const portal = source.at('targetPortal');
  const isLong = `${volumeName}:${portal.string ?? ''}`.length > MOST_BESIDE_INITIATOR;
  if (source.at('initiatorName').exists && isLong && !isPlaceholder(volumeName) && !isPlaceholder(portal.value))
    yield invalidValue(
      portal,
      `Beside "initiatorName", the names of the volume and its "targetPortal" have at most ${MOST_BESIDE_INITIATOR - 1} characters together.`,
    );
}

function* checkFibreChannel(source: Field): Iterable<ShapeProblem> {
  const [names, ids, lun] = [source.at('targetWWNs'), source.at('wwids'), source.at('lun')];
  const [hasNames, hasIds] = [names.items().length > 0, ids.items().length > 0];
  if (!hasNames && !hasIds) yield requiredValue(names, '"fc" needs "targetWWNs" or "wwids".');
  if (hasNames && hasIds) yield invalidValue(names, '"fc" takes one of "targetWWNs" and "wwids".');
  if (hasNames && !lun.exists) yield requiredValue(lun, '"targetWWNs" need "lun".');
  if (hasNames) yield* checkRange(lun, 0, 255);
}

function* checkFlex(source: Field): Iterable<ShapeProblem> {
  for (const [key, option] of source.at('options').entries()) {
    const [domain = ''] = key.toLowerCase().split('/');
    if (/(?:^|\.)(?:kubernetes|k8s)\.io$/.test(domain))
      yield invalidValue(option, `The option ${quoted(key)} is of a domain that Kubernetes keeps for itself.`);
  }
}

function* checkAzureFile(source: Field): Iterable<ShapeProblem> {
  const namespace = source.at('secretNamespace');
  if (namespace.value === '')
    yield requiredValue(namespace, '"secretNamespace" may not be empty; leave it out instead.');
}

function* checkAzureDisk(source: Field): Iterable<ShapeProblem> {
  const [kind, uri] = [source.at('kind'), source.at('diskURI')];
  yield* checkChosen(source.at('cachingMode'), ['None', 'ReadOnly', 'ReadWrite']);
  yield* checkChosen(kind, ['Dedicated', 'Managed', 'Shared']);
  if (!uri.string || isPlaceholder(kind.value) || isPlaceholder(uri.value)) return;
  const start = kind.value === 'Managed' ? '/subscriptions/' : 'https://';
  if (!uri.string.startsWith(start))
    yield invalidValue(uri, `"diskURI" of a disk of the kind "${kind.string || 'Shared'}" begins with "${start}".`);
}

function* checkStorageOs(source: Field): Iterable<ShapeProblem> {
  yield* checkNamed(source, ['volumeName']);
  yield* checkNonEmptyFormat(source.at('volumeName'), DNS_LABEL);
  yield* checkNonEmptyFormat(source.at('volumeNamespace'), DNS_LABEL);
  yield* checkNamed(source.at('secretRef'), ['name', 'namespace']);
}

const CSI_SECRETS = [
  'controllerPublishSecretRef',
  'controllerExpandSecretRef',
  'nodePublishSecretRef',
  'nodeExpandSecretRef',
];

function* checkCsi(source: Field): Iterable<ShapeProblem> {
  yield* checkDriverName(source.at('driver'));
  for (const secret of CSI_SECRETS.map((name) => source.at(name))) {
    yield* checkNamed(secret, ['name', 'namespace']);
    yield* checkNonEmptyFormat(secret.at('name'), DNS_SUBDOMAIN);
    yield* checkNonEmptyFormat(secret.at('namespace'), DNS_LABEL);
  }
}
