import { type Field, isMap } from '../documents/field.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { checkNonEmptyFormat, DNS_LABEL, DNS_SUBDOMAIN } from './name-formats.js';
import { isOpen, isPodItself, type PodInObject } from './pod-check.js';
import { checkUnique } from './pod-names.js';
import { forbiddenField, invalidValue, quoted } from './problems.js';
import type { SourceCheck, VolumeInPod } from './volume-check.js';
import { checkEphemeral } from './volume-claim-template.js';
import {
  checkAzureDisk,
  checkCinder,
  checkCsi,
  checkFibreChannel,
  checkFlex,
  checkFlocker,
  checkGitRepo,
  checkHostPath,
  checkImage,
  checkNfs,
  checkPartitioned,
  checkQuobyte,
  checkScaleIo,
  checkStorageOs,
} from './volume-disks.js';
import { checkDownwardApi } from './volume-downward-api.js';
import { checkConfigMap, checkSecret } from './volume-files.js';
import { checkIscsi } from './volume-iscsi.js';
import { checkProjected } from './volume-projections.js';

const nothing: SourceCheck = () => [];

/** The sources of volumes in the order in which the server looks for them: the first is the one that it takes. */
const SOURCES: Readonly<Record<string, SourceCheck>> = {
  emptyDir: nothing,
  hostPath: checkHostPath,
  gitRepo: checkGitRepo,
  gcePersistentDisk: checkPartitioned,
  awsElasticBlockStore: checkPartitioned,
  secret: checkSecret,
  nfs: checkNfs,
  iscsi: checkIscsi,
  glusterfs: nothing,
  flocker: checkFlocker,
  persistentVolumeClaim: nothing,
  rbd: nothing,
  cinder: checkCinder,
  cephfs: nothing,
  quobyte: checkQuobyte,
  downwardAPI: checkDownwardApi,
  fc: checkFibreChannel,
  flexVolume: checkFlex,
  configMap: checkConfigMap,
  azureFile: nothing,
  vsphereVolume: nothing,
  photonPersistentDisk: nothing,
  portworxVolume: nothing,
  azureDisk: checkAzureDisk,
  storageos: checkStorageOs,
  projected: checkProjected,
  scaleIO: checkScaleIo,
  csi: checkCsi,
  ephemeral: checkEphemeral,
  image: checkImage,
};

/** Since when a source is on by default that releases before drop, so that the volume has none (KEP-1698). */
const ON_SINCE: Readonly<Record<string, number>> = { ephemeral: 21 };
/** Since when volumes of images are on by default; before, the server drops them with all mounts of theirs (KEP-4639). */
const IMAGES_SINCE = 35;

/** The volumes of a pod (API reference, Volume). One without a source is an empty folder. */
export function* checkVolumes(target: PodInObject): Iterable<ShapeProblem> {
  const written = target.spec.at('volumes').items();
  const volumes = written.filter((volume) => target.minor >= IMAGES_SINCE || !volume.at('image').exists);
  for (const volume of volumes) {
    yield* checkNonEmptyFormat(volume.at('name'), DNS_LABEL);
    yield* checkSource({ volume, target });
  }
  yield* checkUnique(
    volumes.map((volume) => volume.at('name')),
    'volume',
  );
  if (isPodItself(target)) yield* checkClaimsOfPod(target);
}

function* checkSource(where: VolumeInPod): Iterable<ShapeProblem> {
  const { minor } = where.target;
  const written = Object.keys(SOURCES)
    .map((key) => where.volume.at(key))
    .filter(({ exists }) => exists);
  const [first, ...others] = written.filter(({ key }) => minor >= (ON_SINCE[key] ?? 0));
  const [off] = written;
  if (!first && off) yield offByDefault(off);
  for (const other of others)
    yield forbiddenField(other, `A volume takes one source; this one has "${other.key}" beside "${first?.key}".`);
  if (first && isMap(first.value)) yield* SOURCES[first.key]?.(first, where) ?? [];
}

function offByDefault(source: Field): ShapeProblem {
  const since = ON_SINCE[source.key];
  return forbiddenField(source, `Volumes of "${source.key}" are off by default before Kubernetes 1.${since}.`);
}

/** The claims that a pod makes for itself are called after it and the volume. */
function* checkClaimsOfPod({ spec, resource }: PodInObject): Iterable<ShapeProblem> {
  const owner = resource.at('metadata', 'name');
  if (!owner.string || isOpen(owner)) return;
  const volumes = spec.at('volumes').items();
  const made = new Set<string>();
  for (const name of volumes.filter((volume) => volume.at('ephemeral').exists).map((volume) => volume.at('name'))) {
    const claim = `${owner.string}-${name.string ?? ''}`;
    made.add(claim);
    if (
      name.string &&
      DNS_LABEL.accepts(name.string) &&
      DNS_SUBDOMAIN.accepts(owner.string) &&
      !DNS_SUBDOMAIN.accepts(claim)
    )
      yield invalidValue(name, `The claim of the volume would be called ${quoted(claim)}, which is too long.`);
  }
  for (const name of volumes.map((volume) => volume.at('persistentVolumeClaim', 'claimName')))
    if (name.string && made.has(name.string))
      yield invalidValue(name, `The claim ${quoted(name.string)} is made for an ephemeral volume of this pod.`);
}
