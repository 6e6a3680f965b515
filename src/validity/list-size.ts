import type { Field } from '../documents/field.js';
import { isPlaceholder } from '../documents/placeholder.js';
import { fieldNameFirst } from '../schemas/field-name.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { tooLong } from './problems.js';

/** A list or a map with more items than the server takes. */
export function* checkSize(list: Field, most: number): Iterable<ShapeProblem> {
  const count = Array.isArray(list.value) ? list.value.length : list.entries().length;
  if (count > most && !isPlaceholder(list.value))
    yield tooLong(list, `${fieldNameFirst(list)} has ${count} items; it takes ${most} at most.`);
}
