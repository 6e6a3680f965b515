import type { Field } from '../documents/field.js';
import { isPlaceholder } from '../documents/placeholder.js';
import { parseQuantity } from '../resources/quantity.js';
import type { Resource } from '../resources/resource.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { isEmptyText } from './chosen-values.js';
import { checkNonEmptyFormat, DNS_SUBDOMAIN, QUALIFIED_NAME } from './name-formats.js';
import { checkItem, repeated } from './network-formats.js';
import { checkLeast } from './number-range.js';
import { duplicateValue, invalidValue, quoted, requiredValue, tooLong, unsupportedValue } from './problems.js';
import { checkVolumeSource } from './storage-volume-sources.js';
import { checkModesOfVolume } from './storage-volumes.js';
import type { ValidityContext } from './validator.js';
import { checkDriverName } from './volume-disks.js';

const FS_GROUP_POLICIES = ['ReadWriteOnceWithFSType', 'File', 'None'];
const LIFECYCLE_MODES = ['Persistent', 'Ephemeral'];
const LEAST_TOKEN_SECONDS = 600;
const MOST_TOKEN_SECONDS = 2 ** 32;
const LEAST_UPDATE_SECONDS = 10;
const MOST_OF_NODE_ID = 256;

/** Since when a server with default feature gates reads these fields. */
const UPDATE_PERIOD_SINCE = 35;
const TOKEN_IN_SECRETS_SINCE = 35;

/** CSIDrivers (API reference, CSIDriverSpec). */
export function* checkCsiDriver(driver: Resource, { minor }: ValidityContext): Iterable<ShapeProblem> {
  const spec = driver.at('spec');
  yield* checkOneOf(spec.at('fsGroupPolicy'), FS_GROUP_POLICIES);
  for (const mode of spec.at('volumeLifecycleModes').items()) yield* checkOneOf(mode, LIFECYCLE_MODES);
  const requests = spec.at('tokenRequests').items();
  yield* checkTokenRequests(requests);
  if (minor >= UPDATE_PERIOD_SINCE)
    yield* checkLeast(spec.at('nodeAllocatableUpdatePeriodSeconds'), LEAST_UPDATE_SECONDS);
  const inSecrets = spec.at('serviceAccountTokenInSecrets');
  if (minor >= TOKEN_IN_SECRETS_SINCE && inSecrets.exists && !requests.length)
    yield invalidValue(inSecrets, '"serviceAccountTokenInSecrets" needs "tokenRequests" with at least one item.');
}

function* checkOneOf(field: Field, allowed: readonly string[]): Iterable<ShapeProblem> {
  const string = isEmptyText(field) ? '' : field.string;
  if (string !== undefined && !isPlaceholder(string) && !allowed.includes(string))
    yield unsupportedValue(field, allowed);
}

function* checkTokenRequests(requests: readonly Field[]): Iterable<ShapeProblem> {
  const seen = new Set<string>();
  for (const request of requests) {
    const audience = request.at('audience').string ?? '';
    if (seen.has(audience))
      yield duplicateValue(request.at('audience'), 'Two items of "tokenRequests" have the same "audience".');
    if (!isPlaceholder(audience)) seen.add(audience);
    const seconds = request.at('expirationSeconds');
    if (seconds.number !== undefined && (seconds.number < LEAST_TOKEN_SECONDS || seconds.number > MOST_TOKEN_SECONDS))
      yield invalidValue(
        seconds,
        `"expirationSeconds" is ${seconds.number}; it takes ${LEAST_TOKEN_SECONDS} to ${MOST_TOKEN_SECONDS}.`,
      );
  }
}

/** CSINodes (API reference, CSINodeSpec). */
export function* checkCsiNode(node: Resource): Iterable<ShapeProblem> {
  const drivers = node.at('spec', 'drivers').items();
  for (const driver of drivers) yield* checkDriverOfNode(driver);
  for (const name of repeated(drivers.map((driver) => driver.at('name'))))
    yield duplicateValue(name, `The driver ${quoted(name.string ?? '')} stands in "drivers" twice.`);
}

function* checkDriverOfNode(driver: Field): Iterable<ShapeProblem> {
  yield* checkDriverName(driver.at('name'));
  const id = driver.at('nodeID');
  if ((id.string?.length ?? 0) > MOST_OF_NODE_ID)
    yield tooLong(id, `"nodeID" is longer than ${MOST_OF_NODE_ID} characters.`);
  yield* checkLeast(driver.at('allocatable', 'count'), 0);
  const keys = driver.at('topologyKeys').items();
  for (const key of keys) yield* checkItem(key, QUALIFIED_NAME);
  for (const key of repeated(keys))
    yield duplicateValue(key, `${quoted(key.string ?? '')} stands in "topologyKeys" twice.`);
}

/** CSIStorageCapacities (API reference, CSIStorageCapacity). */
export function* checkStorageCapacity(capacity: Resource): Iterable<ShapeProblem> {
  yield* checkNonEmptyFormat(capacity.at('storageClassName'), DNS_SUBDOMAIN);
  const amount = capacity.at('capacity');
  if ((parseQuantity(amount.value) ?? 0) < 0) yield invalidValue(amount, '"capacity" is below zero.');
}

const NOT_INLINE = ['claimRef', 'capacity', 'nodeAffinity', 'storageClassName'];

/** VolumeAttachments (API reference, VolumeAttachmentSpec). */
export function* checkVolumeAttachment(attachment: Resource, { minor }: ValidityContext): Iterable<ShapeProblem> {
  const spec = attachment.at('spec');
  const source = spec.at('source');
  yield* checkDriverName(spec.at('attacher'));
  yield* checkNonEmptyFormat(spec.at('nodeName'), DNS_SUBDOMAIN);
  yield* checkNonEmptyFormat(source.at('persistentVolumeName'), DNS_SUBDOMAIN);
  if (source.exists) yield* checkAttached(source, minor);
}

function* checkAttached(source: Field, minor: number): Iterable<ShapeProblem> {
  const [name, inline] = [source.at('persistentVolumeName'), source.at('inlineVolumeSpec')];
  const isMissing = name.value === undefined || name.value === '';
  if (isMissing && !inline.exists)
    yield requiredValue(name, '"source" needs "persistentVolumeName" or "inlineVolumeSpec".');
  else if (name.exists && inline.exists)
    yield invalidValue(inline, '"source" takes one of "persistentVolumeName" and "inlineVolumeSpec".');
  else if (inline.exists) yield* checkInline(inline, minor);
}

function* checkInline(inline: Field, minor: number): Iterable<ShapeProblem> {
  yield* checkModesOfVolume(inline.at('accessModes'), minor);
  if (inline.at('csi').exists) yield* checkVolumeSource(inline, { name: '', minor });
  else yield requiredValue(inline.at('csi'), 'An inline volume needs "csi".');
  for (const field of NOT_INLINE.map((name) => inline.at(name)))
    if (field.exists) yield invalidValue(field, `An inline volume has no "${String(field.key)}".`);
}
