import { type Field, isMap } from '../../documents/field.js';
import { isPlaceholder } from '../../documents/placeholder.js';
import type { StructuralSchema } from '../../schemas/custom/structural-schema.js';
import { fieldName } from '../../schemas/field-name.js';
import type { ShapeProblem } from '../../schemas/shape-problem.js';
import { duplicateValue } from '../problems.js';
import { canonical } from './equal-values.js';

/** Items that stand a second time in a list that is a set, or whose keys do in one that is a map. */
export function* repeatedItems(list: Field, schema: StructuralSchema): Iterable<ShapeProblem> {
  const { listType, listMapKeys } = schema;
  if (listType !== 'set' && listType !== 'map') return;
  const seen = new Set<string>();
  for (const item of list.items()) {
    const key = listType === 'set' ? canonical(item.value) : keyOf(item, listMapKeys);
    if (key === undefined || isPlaceholder(item.value)) continue;
    if (seen.has(key)) yield duplicateValue(item, sentence(item, listType === 'set' ? [] : listMapKeys));
    seen.add(key);
  }
}

/** Undefined where it is not final. */
function keyOf(item: Field, keys: readonly string[]): string | undefined {
  if (!isMap(item.value)) return undefined;
  const values = keys.map((key) => item.at(key).value);
  return values.some(isPlaceholder) ? undefined : canonical(values);
}

function sentence(item: Field, keys: readonly string[]): string {
  const list = item.parent ? fieldName(item.parent) : 'the list';
  const what = keys.length ? `the same ${keys.map((key) => `"${key}"`).join(' and ')} as` : 'equal to';
  return `An item of ${list} ${keys.length ? 'has' : 'is'} ${what} one before it.`;
}
