import { type Field, isMap } from '../documents/field.js';
import { isPlaceholder } from '../documents/placeholder.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { checkSize } from './list-size.js';
import { checkFormat, checkNonEmptyFormat, DNS_LABEL, LABEL_VALUE, QUALIFIED_NAME } from './name-formats.js';
import { checkItem, repeated } from './network-formats.js';
import { checkUnique } from './pod-names.js';
import { duplicateValue, forbiddenField, invalidValue, quoted, requiredValue, tooLong } from './problems.js';
import { checkCounters } from './resource-counters.js';
import { DEVICE_KEY } from './resource-device-keys.js';
import { checkPlaces } from './resource-places.js';
import { checkRequestPolicy } from './resource-request-policy.js';
import { isEmptyList } from './service-ports.js';

const MOST_TAINTS = 16;
const MOST_CONDITIONS = 4;
const MOST_COUNTER_SETS = 2;
const MOST_KEYS = 32;
const PLACES = ['nodeName', 'nodeSelector', 'allNodes'];

export interface DeviceContext {
  /** Whether servers with default settings read taints, counters and conditions. */
  readonly hasExtras: boolean;
  /** Whether each device says for itself where it is: a flag, unless it is not final. */
  readonly isPerDevice: unknown;
}

/** One device (API reference, Device). */
export function* checkDevice(device: Field, { hasExtras, isPerDevice }: DeviceContext): Iterable<ShapeProblem> {
  if (device.exists && !isMap(device.value)) return;
  yield* checkNonEmptyFormat(device.at('name'), DNS_LABEL);
  const [attributes, capacity] = [device.at('attributes').entries(), device.at('capacity').entries()];
  if (attributes.length + capacity.length > MOST_KEYS)
    yield tooLong(device, `A device has at most ${MOST_KEYS} attributes and capacities together.`);
  for (const [key, field] of [...attributes, ...capacity])
    if (!isPlaceholder(key) && !DEVICE_KEY.accepts(key))
      yield invalidValue(field, `${quoted(key)} is no ${DEVICE_KEY.what}.`);
  for (const [, attribute] of attributes) yield* checkAttribute(attribute);
  if (!hasExtras) return;
  yield* checkTaints(device.at('taints'));
  yield* checkConsumption(device.at('consumesCounters'));
  yield* checkBinding(device);
  yield* checkRequestPolicies(
    device,
    capacity.map(([, field]) => field),
  );
  if (isPerDevice === true) yield* checkPlaces(device, PLACES);
  for (const place of PLACES.map((key) => device.at(key)))
    if (isPerDevice === false && place.exists)
      yield invalidValue(place, `${quoted(String(place.key))} may only be set where "perDeviceNodeSelection" is true.`);
}

const KINDS_OF_VALUE = ['bool', 'int', 'string', 'version'];
const MOST_OF_VALUE = 64;
const VERSION =
  /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-(0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*)(\.(0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*))*)?(\+[0-9a-zA-Z-]+(\.[0-9a-zA-Z-]+)*)?$/;

function* checkAttribute(attribute: Field): Iterable<ShapeProblem> {
  if (attribute.exists && !isMap(attribute.value)) return;
  const said = KINDS_OF_VALUE.filter((key) => attribute.at(key).exists);
  if (said.length !== 1)
    yield invalidValue(attribute, `An attribute holds exactly one of ${KINDS_OF_VALUE.map(quoted).join(', ')}.`);
  for (const field of [attribute.at('string'), attribute.at('version')])
    if (Buffer.byteLength(field.string ?? '') > MOST_OF_VALUE && !isPlaceholder(field.value))
      yield tooLong(field, `The value of an attribute may not be longer than ${MOST_OF_VALUE}.`);
  const version = attribute.at('version');
  yield* checkFormat(version, {
    what: 'version as in 1.2.3 (semver.org)',
    accepts: (text) => text.length > MOST_OF_VALUE || VERSION.test(text),
  });
}

function* checkTaints(taints: Field): Iterable<ShapeProblem> {
  yield* checkSize(taints, MOST_TAINTS);
  for (const taint of taints.items()) {
    yield* checkNonEmptyFormat(taint.at('key'), QUALIFIED_NAME);
    yield* checkNonEmptyFormat(taint.at('value'), LABEL_VALUE);
  }
}

function* checkConsumption(list: Field): Iterable<ShapeProblem> {
  yield* checkSize(list, MOST_COUNTER_SETS);
  for (const consumption of list.items()) yield* checkCounters(consumption, 'counterSet');
  yield* checkUnique(
    list.items().map((consumption) => consumption.at('counterSet')),
    'counter set',
  );
}

/** What has to become true before a pod is bound to its devices (KEP-5007). */
function* checkBinding(device: Field): Iterable<ShapeProblem> {
  const [wanted, failed] = [device.at('bindingConditions'), device.at('bindingFailureConditions')];
  for (const list of [wanted, failed]) {
    yield* checkSize(list, MOST_CONDITIONS);
    for (const condition of list.items()) yield* checkItem(condition, QUALIFIED_NAME);
    for (const condition of repeated(list.items()))
      yield duplicateValue(condition, `${quoted(condition.string ?? '')} stands a second time.`);
  }
  for (const [list, other] of [
    [wanted, failed],
    [failed, wanted],
  ] as const)
    if (isEmptyList(list) && other.items().length > 0)
      yield requiredValue(list, `${quoted(String(other.key))} needs ${quoted(String(list.key))} beside it.`);
  const names = wanted.items().map(({ value }) => value);
  for (const condition of failed.items())
    if (names.includes(condition.value))
      yield invalidValue(condition, `${quoted(condition.string ?? '')} cannot be both a success and a failure.`);
}

function* checkRequestPolicies(device: Field, capacities: readonly Field[]): Iterable<ShapeProblem> {
  const { value: isShared = false } = device.at('allowMultipleAllocations');
  for (const capacity of capacities) {
    const policy = capacity.at('requestPolicy');
    if (policy.exists && isShared === false)
      yield forbiddenField(policy, '"requestPolicy" is for devices with "allowMultipleAllocations: true".');
    if (isShared === true) yield* checkRequestPolicy(policy, capacity.at('value'));
  }
}
