import type { Field } from '../documents/field.js';
import { isPlaceholder } from '../documents/placeholder.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { unsupportedValue } from './problems.js';

/** A text that is none of a few, where empty text means the default or is reported as missing. */
export function* checkAllowed(field: Field, allowed: readonly string[]): Iterable<ShapeProblem> {
  const { string } = field;
  if (string && !isPlaceholder(string) && !allowed.includes(string)) yield unsupportedValue(field, allowed);
}
