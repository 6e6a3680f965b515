import type { Field } from '../documents/field.js';
import { isPlaceholder } from '../documents/placeholder.js';
import { fieldNameFirst } from '../schemas/field-name.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { invalidValue } from './problems.js';

/** A text for people: on one line, and not blank. */
export function* checkLine(field: Field): Iterable<ShapeProblem> {
  const text = field.string;
  if (!text || isPlaceholder(text)) return;
  if (text.trim() === '') yield invalidValue(field, `${fieldNameFirst(field)} is blank; leave it out or fill it in.`);
  else if (/[\n\r]/.test(text.trim())) yield invalidValue(field, `${fieldNameFirst(field)} may not have line breaks.`);
}
