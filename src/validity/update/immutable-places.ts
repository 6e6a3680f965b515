import { isMap } from '../../documents/field.js';
import type { Path } from '../../documents/path.js';
import type { Resource } from '../../resources/resource.js';
import { dataPlaces, secretPlaces } from './immutable-data.js';
import { servicePlaces } from './immutable-services.js';
import { claimPlaces, volumePlaces } from './immutable-storage.js';
import { jobPlaces, podPlaces, statefulSetPlaces } from './immutable-workloads.js';
import type { ImmutablePlace, Update } from './update.js';

/** How a change is brought about nevertheless. */
export const WAYS = {
  recreate: 'delete and recreate it, or give the new one another name',
  orphan: 'delete it with --cascade=orphan and apply it again',
  rename: 'make a new one under another name',
  run: 'delete the old one first, or give each run a name of its own',
  move: 'make a new claim under another name and move the data',
} as const;

interface ImmutableKind {
  readonly way: keyof typeof WAYS;
  readonly places: readonly Path[] | ((update: Update) => readonly ImmutablePlace[]);
}

/** The first beta versions let a selector change. */
const SELECTOR: ImmutableKind = {
  way: 'recreate',
  places: ({ after }) => (after.version === 'v1beta1' ? [] : [{ at: ['spec', 'selector'] }]),
};
const WHOLE: ImmutableKind = { way: 'rename', places: [['spec']] };
const ROLE: ImmutableKind = { way: 'recreate', places: [['roleRef']] };

/**
 * What cannot be changed in objects of each kind.
 *
 * Source: `Validate…Update` of each group's validation in the API server.
 */
const KINDS: Readonly<Record<string, ImmutableKind>> = {
  'apps/Deployment': SELECTOR,
  'apps/DaemonSet': SELECTOR,
  'apps/ReplicaSet': SELECTOR,
  'apps/StatefulSet': { way: 'orphan', places: statefulSetPlaces },
  'apps/ControllerRevision': { way: 'rename', places: [['data']] },
  'batch/Job': { way: 'run', places: jobPlaces },
  '/Pod': { way: 'recreate', places: podPlaces },
  '/PersistentVolumeClaim': { way: 'move', places: claimPlaces },
  '/PersistentVolume': { way: 'rename', places: volumePlaces },
  '/Service': { way: 'recreate', places: servicePlaces },
  '/Secret': { way: 'rename', places: secretPlaces },
  '/ConfigMap': { way: 'rename', places: dataPlaces },
  '/ResourceQuota': { way: 'rename', places: quotaPlaces },
  'policy/PodDisruptionBudget': { way: 'recreate', places: ({ minor }) => (minor < 15 ? [{ at: ['spec'] }] : []) },
  'rbac.authorization.k8s.io/RoleBinding': ROLE,
  'rbac.authorization.k8s.io/ClusterRoleBinding': ROLE,
  'scheduling.k8s.io/PriorityClass': {
    way: 'rename',
    places: ({ minor }) => [{ at: ['value'] }, ...(minor < 19 ? [] : [{ at: ['preemptionPolicy'] }])],
  },
  'storage.k8s.io/StorageClass': {
    way: 'rename',
    places: [['provisioner'], ['parameters'], ['reclaimPolicy'], ['volumeBindingMode']],
  },
  'storage.k8s.io/VolumeAttributesClass': { way: 'rename', places: [['driverName'], ['parameters']] },
  'storage.k8s.io/VolumeAttachment': WHOLE,
  'storage.k8s.io/CSIDriver': { way: 'recreate', places: driverPlaces },
  'storage.k8s.io/CSIStorageCapacity': { way: 'rename', places: [['nodeTopology'], ['storageClassName']] },
  'node.k8s.io/RuntimeClass': { way: 'rename', places: [['handler']] },
  'networking.k8s.io/IngressClass': { way: 'rename', places: [['spec', 'controller']] },
  'networking.k8s.io/IPAddress': { way: 'recreate', places: [['spec', 'parentRef']] },
  'networking.k8s.io/ServiceCIDR': { way: 'rename', places: rangePlaces },
  'discovery.k8s.io/EndpointSlice': { way: 'rename', places: [['addressType']] },
  'resource.k8s.io/ResourceClaim': WHOLE,
  'resource.k8s.io/ResourceClaimTemplate': WHOLE,
  'certificates.k8s.io/ClusterTrustBundle': { way: 'rename', places: [['spec', 'signerName']] },
  'apiextensions.k8s.io/CustomResourceDefinition': {
    way: 'recreate',
    places: [
      ['spec', 'group'],
      ['spec', 'scope'],
      ['spec', 'names', 'plural'],
      ['spec', 'names', 'kind'],
    ],
  },
};

/** The kinds that have a place which cannot be changed, as rules declare them. */
export const IMMUTABLE_KINDS: readonly string[] = Object.keys(KINDS);

/** The places of an object that this update must leave as they are, and the way around. */
export function immutablePlaces(update: Update): { readonly places: readonly ImmutablePlace[]; readonly way: string } {
  const { group, kind } = update.after;
  const found = Object.hasOwn(KINDS, `${group}/${kind}`) ? KINDS[`${group}/${kind}`] : undefined;
  if (!found) return { places: [], way: '' };
  const { places, way } = found;
  return { places: typeof places === 'function' ? places(update) : places.map((at) => ({ at })), way: WAYS[way] };
}

/** Scopes are compared as a set. */
function quotaPlaces({ before, after }: Update): ImmutablePlace[] {
  const at = ['spec', 'scopes'];
  const sorted = (quota: Resource) =>
    [
      ...new Set(
        quota
          .at(...at)
          .items()
          .map(({ value }) => String(value)),
      ),
    ].sort();
  return [{ at, values: { before: sorted(before), after: sorted(after) } }];
}

/** Since 1.30 what the driver is told of pods may change, since 1.23 whether it tells its capacity. */
function driverPlaces({ minor }: Update): ImmutablePlace[] {
  if (minor < 20) return [];
  const keys = ['attachRequired', 'volumeLifecycleModes'];
  if (minor < 30) keys.push('podInfoOnMount', 'fsGroupPolicy');
  if (minor < 23) keys.push('storageCapacity');
  return keys.map((key) => ({ at: ['spec', key] }));
}

/** A second range may join a single one. */
function rangePlaces({ before, after }: Update): ImmutablePlace[] {
  const at = ['spec', 'cidrs'];
  const isJoined = before.at(...at).items().length === 1 && after.at(...at).items().length === 2;
  return [{ at: isJoined ? [...at, 0] : at }];
}

/** Whether something that applies manifests deletes an object and makes it anew where it must, or on each run. */
export function isRecreated({ root }: Resource): boolean {
  const annotations = root.at('metadata', 'annotations').value;
  if (!isMap(annotations)) return false;
  const options = annotations['argocd.argoproj.io/sync-options'];
  return (
    'helm.sh/hook' in annotations ||
    'argocd.argoproj.io/hook' in annotations ||
    /^enabled$/i.test(String(annotations['kustomize.toolkit.fluxcd.io/force'])) ||
    (typeof options === 'string' && options.includes('Force=true'))
  );
}
