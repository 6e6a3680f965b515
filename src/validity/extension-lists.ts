import { type Field, isMap } from '../documents/field.js';
import { isPlaceholder } from '../documents/placeholder.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { checkOneOf } from './chosen-values.js';
import { typeOf } from './extension-schema-place.js';
import { repeated } from './network-formats.js';
import { duplicateValue, forbiddenField, invalidValue, quoted, requiredValue } from './problems.js';
import { isEmptyList } from './service-ports.js';

const LIST_TYPE = 'x-kubernetes-list-type';
const MAP_TYPE = 'x-kubernetes-map-type';
const MAP_KEYS = 'x-kubernetes-list-map-keys';

/** How lists and maps are merged, and what their items have to be for that (KEP-555, Server-side Apply). */
export function* checkListsAndMaps(schema: Field): Iterable<ShapeProblem> {
  yield* checkMergeType(schema, MAP_TYPE, 'object', ['atomic', 'granular']);
  yield* checkMergeType(schema, LIST_TYPE, 'array', ['atomic', 'set', 'map']);
  const [list, keys, items] = [schema.at(LIST_TYPE), schema.at(MAP_KEYS), schema.at('items')];
  if (isPlaceholder(list.value)) return;
  if (keys.items().length > 0 && list.value !== 'map') yield* checkKeysAlone(list);
  if ((list.value === 'set' || list.value === 'map') && items.at('nullable').value === true)
    yield forbiddenField(items.at('nullable'), `The items of a list of the type "${list.value}" may not be nullable.`);
  if (list.value === 'set' && typeOf(schema) === 'array') yield* checkSetItems(items);
  if (list.value === 'map') yield* checkMapItems(schema);
}

function* checkMergeType(schema: Field, key: string, type: string, allowed: readonly string[]): Iterable<ShapeProblem> {
  const field = schema.at(key);
  if (!field.exists) return;
  yield* checkOneOf(field, allowed);
  const said = typeOf(schema);
  if (said !== undefined && said !== type)
    yield invalidValue(schema.at('type'), `"type" has to be "${type}" where "${key}" is set.`);
}

function checkKeysAlone(list: Field): readonly ShapeProblem[] {
  const message = `"${LIST_TYPE}" has to be "map" where "${MAP_KEYS}" is set.`;
  return [list.exists ? invalidValue(list, message) : requiredValue(list, message)];
}

/** Items of a set are compared as a whole. */
function* checkSetItems(items: Field): Iterable<ShapeProblem> {
  const type = typeOf(items);
  const [list, map] = [items.at(LIST_TYPE), items.at(MAP_TYPE)];
  if (type === 'array' && list.exists && list.value !== 'atomic')
    yield invalidValue(list, 'Lists in a list of the type "set" have to be "atomic".');
  if (type === 'object' && map.value !== 'atomic')
    yield invalidValue(map, `Objects in a list of the type "set" need "${MAP_TYPE}: atomic".`);
}

function* checkMapItems(schema: Field): Iterable<ShapeProblem> {
  const [keys, items] = [schema.at(MAP_KEYS), schema.at('items')];
  const type = typeOf(items);
  if (isEmptyList(keys)) yield requiredValue(keys, `A list of the type "map" needs "${MAP_KEYS}".`);
  if (!items.exists) {
    if (typeOf(schema) !== 'array') yield requiredValue(items, 'A list of the type "map" needs "items".');
    return;
  }
  if (!isMap(items.value)) return;
  if (type !== undefined && type !== 'object')
    yield invalidValue(items.at('type'), 'The items of a list of the type "map" have to be of the type "object".');
  for (const key of keys.items()) yield* checkKey(key, items, type === 'object');
  for (const key of repeated(keys.items()))
    yield duplicateValue(key, `"${MAP_KEYS}" holds ${quoted(key.string ?? '')} a second time.`);
}

/** Items are told apart by their keys, so that each item has to have them. */
function* checkKey(key: Field, items: Field, isObject: boolean): Iterable<ShapeProblem> {
  const name = key.string ?? '';
  if (isPlaceholder(name)) return;
  const property = items.at('properties', name);
  if (!property.exists) {
    if (isObject) yield invalidValue(key, `"${MAP_KEYS}" names ${quoted(name)}, which the items do not have.`);
    return;
  }
  const type = typeOf(property);
  if (isObject && (type === 'array' || type === 'object'))
    yield invalidValue(property.at('type'), `${quoted(name)} is a key of a list, and cannot be of the type "${type}".`);
  if (property.at('nullable').value === true)
    yield forbiddenField(property.at('nullable'), `${quoted(name)} is a key of a list, and cannot be nullable.`);
  const isAsked = items
    .at('required')
    .items()
    .some(({ value }) => value === name || isPlaceholder(value));
  if (!isAsked && !property.at('default').exists)
    yield requiredValue(
      property.at('default'),
      `${quoted(name)} is a key of a list, and has to be required or to have a default.`,
    );
}
