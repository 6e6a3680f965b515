import { type Field, isMap } from '../documents/field.js';
import { isPlaceholder } from '../documents/placeholder.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { checkFormat, checkNonEmptyFormat, DNS_LABEL, DNS_SUBDOMAIN } from './name-formats.js';
import { forbiddenField, invalidValue, requiredValue } from './problems.js';
import { checkNoBacksteps } from './relative-path.js';
import {
  checkAzureDisk,
  checkDriverName,
  checkFibreChannel,
  checkFlex,
  checkFlocker,
  checkHostPath,
  checkNfs,
  checkPartitioned,
  checkScaleIo,
} from './volume-disks.js';
import { checkIscsiFields } from './volume-iscsi.js';

/** The volume that has a source. */
interface VolumeOfSource {
  readonly name: string;
  readonly minor: number;
}

type SourceCheck = (source: Field, volume: VolumeOfSource) => Iterable<ShapeProblem>;

const nothing: SourceCheck = () => [];

/** The sources of persistent volumes in the order in which the server looks for them: the first is the one that counts. */
const SOURCES: Readonly<Record<string, SourceCheck>> = {
  hostPath: checkHostPath,
  gcePersistentDisk: checkPartitioned,
  awsElasticBlockStore: checkPartitioned,
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
  scaleIO: checkScaleIo,
  local: (source) => checkNoBacksteps(source.at('path')),
  storageos: checkStorageOs,
  csi: checkCsi,
};

/** The source of a persistent volume, of which there is one (API reference, PersistentVolumeSpec). */
export function* checkVolumeSource(spec: Field, volume: VolumeOfSource): Iterable<ShapeProblem> {
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
  if (isMap(first.value)) yield* SOURCES[first.key]?.(first, volume) ?? [];
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

const MOST_BESIDE_INITIATOR = 64;

function* checkIscsi(source: Field, { name: volumeName }: VolumeOfSource): Iterable<ShapeProblem> {
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

function* checkAzureFile(source: Field): Iterable<ShapeProblem> {
  const namespace = source.at('secretNamespace');
  if (namespace.value === '')
    yield requiredValue(namespace, '"secretNamespace" may not be empty; leave it out instead.');
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

/** Secrets with dots in their names are taken since then. */
const SUBDOMAINS_SINCE = 27;

function* checkCsi(source: Field, { minor }: VolumeOfSource): Iterable<ShapeProblem> {
  yield* checkDriverName(source.at('driver'));
  for (const secret of CSI_SECRETS.map((name) => source.at(name))) {
    yield* checkNamed(secret, ['name', 'namespace']);
    yield* checkNonEmptyFormat(secret.at('name'), minor >= SUBDOMAINS_SINCE ? DNS_SUBDOMAIN : DNS_LABEL);
    yield* checkNonEmptyFormat(secret.at('namespace'), DNS_LABEL);
  }
}
