import type { Path } from '../../documents/path.js';
import type { ImmutablePlace, Update } from './update.js';

/** What a claim asks for may grow; what was left open is filled in by the cluster, and may be written down later. */
const FILLED_IN = ['volumeName', 'storageClassName'];
const SOURCES = ['dataSource', 'dataSourceRef'];

/** Source: ValidatePersistentVolumeClaimUpdate. */
export function claimPlaces({ before, after }: Update): ImmutablePlace[] {
  const open = FILLED_IN.filter((key) => !before.at('spec', key).exists).map((key) => [key]);
  const except: Path[] = [['resources', 'requests', 'storage'], ['volumeAttributesClassName'], ...open];
  // The server writes either source for the other, so that leaving out the one that was written takes nothing back.
  if (!SOURCES.some((key) => after.at('spec', key).exists)) except.push(...SOURCES.map((key) => [key]));
  return [{ at: ['spec'], except, isSpread: true }];
}

/** What a volume is besides the place of its data. */
const OF_VOLUME: readonly Path[] = [
  'accessModes',
  'capacity',
  'claimRef',
  'mountOptions',
  'persistentVolumeReclaimPolicy',
  'storageClassName',
  'volumeAttributesClassName',
].map((key) => [key]);

const BETA_LABEL = /\bbeta\.kubernetes\.io\b/;

/** Source: ValidatePersistentVolumeUpdate; labels of nodes may be changed from beta to their final names. */
export function volumePlaces({ before }: Update): ImmutablePlace[] {
  const affinity = before.at('spec', 'nodeAffinity');
  const isFree = !affinity.exists || BETA_LABEL.test(JSON.stringify(affinity.value));
  const secret = ['csi', 'controllerExpandSecretRef'];
  const except = [
    ...OF_VOLUME,
    ...(isFree ? [['nodeAffinity']] : []),
    ...(before.at('spec', ...secret).exists ? [] : [secret]),
  ];
  return [{ at: ['spec'], except, isSpread: true }];
}
