import type { Field } from '../documents/field.js';
import type { Pod } from './pod.js';
import type { Resource } from './resource.js';
import { podLevelResources } from './stated-resources.js';
import { type VolumeClaim, volumeClaims } from './volume-claims.js';

/** What states an amount; each has its own resource names and bounds. */
export type QuantityHolder =
  | 'container'
  | 'pod'
  | 'volume'
  | 'claim'
  | 'capacity'
  | 'container-range'
  | 'claim-range'
  | 'other-range'
  | 'quota';

/** One amount in an object. */
export interface QuantityPlace {
  readonly field: Field;
  readonly holder: QuantityHolder;
  /** The holder in words: `Container "app"`. */
  readonly holderName: string;
  /** The list that it stands in: `requests`, `limits`, `min`, `hard`, …; `sizeLimit` for a volume. */
  readonly list: string;
  /** The resource as it is written: `memory`, `requests.cpu`. */
  readonly name: string;
  /** The resource without a quota's prefix: `cpu` for `requests.cpu`. */
  readonly resource: string;
  /** The minor number of the first release whose API server validates it where it stands. */
  readonly checkedSince: number;
}

const REQUESTS_AND_LIMITS = ['requests', 'limits'];
const RANGE_LISTS = ['min', 'max', 'default', 'defaultRequest'];

/**
 * Every amount that an object states: of containers, pods, volumes, claims, LimitRanges and ResourceQuotas.
 *
 * @param minor the release's minor number: older ones drop the amounts of pods.
 */
export function quantityPlaces(resource: Resource, minor: number): QuantityPlace[] {
  return [
    ...volumeClaims(resource).flatMap(claimPlaces),
    ...(READERS.get(`${resource.group}/${resource.kind}`)?.(resource) ?? []),
    ...(resource.pod ? podPlaces(resource.pod, minor) : []),
  ];
}

const READERS: ReadonlyMap<string, (resource: Resource) => QuantityPlace[]> = new Map([
  ['/PersistentVolume', (volume: Resource) => placesIn(volume.at('spec'), named('capacity', volume), ['capacity'])],
  ['/ResourceQuota', (quota: Resource) => placesIn(quota.at('spec'), named('quota', quota), ['hard'])],
  [
    '/LimitRange',
    (range: Resource) =>
      range
        .at('spec', 'limits')
        .items()
        .flatMap((limit) => rangePlaces(limit, range)),
  ],
]);

/** A LimitRange may also bound what someone else's controller looks at, under a type with a domain. */
const RANGES: ReadonlyMap<unknown, QuantityHolder> = new Map([
  ['PersistentVolumeClaim', 'claim-range'],
  ['Container', 'container-range'],
  ['Pod', 'container-range'],
]);

function rangePlaces(limit: Field, range: Resource): QuantityPlace[] {
  const holder = RANGES.get(limit.at('type').value) ?? 'other-range';
  return placesIn(limit, named(holder, range), RANGE_LISTS);
}

function claimPlaces({ name, spec, checkedSince }: VolumeClaim): QuantityPlace[] {
  return placesIn(spec.at('resources'), { holder: 'claim', holderName: name, checkedSince }, REQUESTS_AND_LIMITS);
}

function podPlaces(pod: Pod, minor: number): QuantityPlace[] {
  const containers = pod.containers.map((container) => ({
    resources: container.at('resources'),
    holder: { holder: 'container', holderName: `Container "${container.name}"`, checkedSince: 0 } as const,
  }));
  const podLevel = podLevelResources(pod, minor);
  return [
    ...containers.flatMap(({ resources, holder }) => placesIn(resources, holder, REQUESTS_AND_LIMITS)),
    ...(podLevel
      ? placesIn(podLevel, { holder: 'pod', holderName: 'The pod', checkedSince: 0 }, REQUESTS_AND_LIMITS)
      : []),
    ...pod.spec.at('volumes').items().flatMap(sizeLimit),
  ];
}

function sizeLimit(volume: Field): QuantityPlace[] {
  const field = volume.at('emptyDir', 'sizeLimit');
  if (!field.exists) return [];
  const resource = volume.at('emptyDir', 'medium').value === 'Memory' ? 'memory' : 'ephemeral-storage';
  const holderName = `Volume "${volume.at('name').string ?? ''}"`;
  return [{ field, holder: 'volume', holderName, list: 'sizeLimit', name: 'sizeLimit', resource, checkedSince: 0 }];
}

type Holder = Pick<QuantityPlace, 'holder' | 'holderName' | 'checkedSince'>;

function named(holder: QuantityHolder, { kind, name }: Resource): Holder {
  return { holder, holderName: `${kind} "${name}"`, checkedSince: 0 };
}

function placesIn(parent: Field, holder: Holder, lists: readonly string[]): QuantityPlace[] {
  return lists.flatMap((list) => {
    const entries = parent.at(list).entries();
    return entries.map(([name, field]) => ({ ...holder, field, list, name, resource: withoutPrefix(name, holder) }));
  });
}

function withoutPrefix(name: string, { holder }: Holder): string {
  return holder === 'quota' ? name.replace(/^(?:requests|limits)\./, '') : name;
}
