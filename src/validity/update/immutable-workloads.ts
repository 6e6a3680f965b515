import type { Field } from '../../documents/field.js';
import { isMap } from '../../documents/field.js';
import type { Path } from '../../documents/path.js';
import type { Resource } from '../../resources/resource.js';
import { asPod } from './server-defaults.js';
import type { ImmutablePlace, Update } from './update.js';

/** What may change in a StatefulSet, with the minor number of the first release that allows it by default. */
const OF_STATEFUL_SET: readonly (readonly [field: string, since: number])[] = [
  ['replicas', 0],
  ['template', 0],
  ['updateStrategy', 0],
  ['minReadySeconds', 22],
  ['persistentVolumeClaimRetentionPolicy', 23],
  ['ordinals', 26],
  ['revisionHistoryLimit', 33],
];

/** The group and kind of a claim template are dropped, and its status is never stored (apps/v1 conversion). */
const OF_CLAIM_TEMPLATES: readonly Path[] = ['apiVersion', 'kind', 'status'].map((key) => [
  'volumeClaimTemplates',
  '*',
  key,
]);

/** Source: ValidateStatefulSetUpdate. */
export function statefulSetPlaces({ minor }: Update): ImmutablePlace[] {
  const free = OF_STATEFUL_SET.filter(([, since]) => minor >= since).map(([key]) => [key]);
  return [{ at: ['spec'], except: [...free, ...OF_CLAIM_TEMPLATES], isSpread: true }];
}

/** What may change in the template of a Job that is suspended, so that queues can place it. */
const OF_SUSPENDED: readonly Path[] = [
  ['metadata', 'labels'],
  ['metadata', 'annotations'],
  ['spec', 'nodeSelector'],
  ['spec', 'tolerations'],
  ['spec', 'affinity', 'nodeAffinity'],
  ['spec', 'schedulingGates'],
];

/** Since 1.36, what its containers ask for too. */
const RESOURCES_OF_SUSPENDED: readonly Path[] = ['containers', 'initContainers'].map((list) => [
  'spec',
  list,
  '*',
  'resources',
]);

const OF_JOB = ['completionMode', 'podFailurePolicy', 'backoffLimitPerIndex', 'managedBy', 'successPolicy'];

/** The server makes the selector and the labels for it where they are left out. Source: ValidateJobSpecUpdate. */
export function jobPlaces({ before, after, minor }: Update): ImmutablePlace[] {
  const spec = after.at('spec');
  const isElastic =
    minor >= 27 &&
    spec.at('completionMode').value === 'Indexed' &&
    spec.at('completions').value === spec.at('parallelism').value;
  const places = [
    ...(isElastic ? [] : ['completions']),
    ...(before.at('spec', 'selector').exists ? ['selector'] : []),
    ...OF_JOB,
  ];
  const isSuspended = minor >= 23 && before.at('spec', 'suspend').value === true;
  const free = [...OF_SUSPENDED, ...(minor >= 36 ? RESOURCES_OF_SUSPENDED : [])];
  return [
    { at: ['spec', 'template'], except: isSuspended ? free : [] },
    ...places.map((key) => ({ at: ['spec', key] })),
  ];
}

/** Where a pod has been placed, a manifest that says nothing of it takes nothing back. */
const OF_POD: readonly Path[] = [
  ['containers', '*', 'image'],
  ['initContainers', '*', 'image'],
  ['ephemeralContainers'],
  ['schedulingGates'],
];

/** Source: ValidatePodUpdate. */
export function podPlaces({ before, after }: Update): ImmutablePlace[] {
  const [old, now] = [before.at('spec'), after.at('spec')];
  const except = [...OF_POD];
  if (isShortened(old.at('activeDeadlineSeconds'), now.at('activeDeadlineSeconds')))
    except.push(['activeDeadlineSeconds']);
  if (!missing(old.at('tolerations'), now.at('tolerations'))) except.push(['tolerations']);
  if (!old.at('nodeName').exists) except.push(['nodeName']);
  return [{ at: ['spec'], except, isSpread: true, values: { before: settled(before), after: settled(after) } }];
}

function settled(pod: Resource): unknown {
  const { value } = pod.at('spec');
  return isMap(value) ? asPod(value) : value;
}

function isShortened(old: Field, now: Field): boolean {
  return now.number !== undefined && now.number <= (old.number ?? Number.POSITIVE_INFINITY);
}

/** Whether an element of the one list is not in the other, written alike. */
function missing(old: Field, now: Field): boolean {
  const kept = new Set(now.items().map(({ value }) => JSON.stringify(value)));
  return old.items().some(({ value }) => !kept.has(JSON.stringify(value)));
}
