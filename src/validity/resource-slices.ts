import { type Field, isMap } from '../documents/field.js';
import type { Resource } from '../resources/resource.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { checkSize } from './list-size.js';
import { checkNonEmptyFormat } from './name-formats.js';
import { checkLeast } from './number-range.js';
import { checkUnique } from './pod-names.js';
import { invalidValue } from './problems.js';
import { EXTRAS_SINCE } from './resource-claims.js';
import { checkCounters } from './resource-counters.js';
import { POOL_NAME } from './resource-device-keys.js';
import { checkPlaces } from './resource-places.js';
import { checkDevice } from './resource-slice-device.js';
import type { ValidityContext } from './validator.js';
import { checkDriverName } from './volume-disks.js';

const MOST_DEVICES = 128;
const MOST_DEVICES_WITH_EXTRAS = 64;
const MOST_COUNTER_SETS = 8;

/** What a driver offers (API reference, ResourceSliceSpec). */
export function* checkSlice(slice: Resource, { minor }: ValidityContext): Iterable<ShapeProblem> {
  const spec = slice.at('spec');
  if (slice.version !== 'v1' || !isMap(spec.value)) return;
  const hasExtras = minor >= EXTRAS_SINCE;
  yield* checkDriverName(spec.at('driver'));
  yield* checkPool(spec.at('pool'));
  yield* checkPlaces(spec, ['nodeName', 'nodeSelector', 'allNodes', ...(hasExtras ? ['perDeviceNodeSelection'] : [])]);
  yield* checkAllDevices(spec, hasExtras);
  if (hasExtras) yield* checkCounterSets(spec);
}

function* checkPool(pool: Field): Iterable<ShapeProblem> {
  yield* checkNonEmptyFormat(pool.at('name'), POOL_NAME);
  yield* checkLeast(pool.at('resourceSliceCount'), 1);
  yield* checkLeast(pool.at('generation'), 0);
}

function* checkAllDevices(spec: Field, hasExtras: boolean): Iterable<ShapeProblem> {
  const list = spec.at('devices');
  const devices = list.items();
  const isRich =
    hasExtras && devices.some((device) => isUsed(device.at('taints')) || isUsed(device.at('consumesCounters')));
  yield* checkSize(list, isRich ? MOST_DEVICES_WITH_EXTRAS : MOST_DEVICES);
  const { value: isPerDevice = false } = spec.at('perDeviceNodeSelection');
  for (const device of devices) yield* checkDevice(device, { hasExtras, isPerDevice });
  yield* checkUnique(
    devices.map((device) => device.at('name')),
    'device',
  );
}

function isUsed({ value }: Field): boolean {
  return Array.isArray(value) && value.length > 0;
}

/** What the devices of a pool share (KEP-4815). */
function* checkCounterSets(spec: Field): Iterable<ShapeProblem> {
  const list = spec.at('sharedCounters');
  if (list.exists && spec.at('devices').exists)
    yield invalidValue(list, 'A slice holds "sharedCounters" or "devices", and not both.');
  yield* checkSize(list, MOST_COUNTER_SETS);
  for (const set of list.items()) yield* checkCounters(set, 'name');
  yield* checkUnique(
    list.items().map((set) => set.at('name')),
    'counter set',
  );
}
