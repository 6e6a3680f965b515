import type { Field } from '../documents/field.js';
import { fieldNameFirst } from '../schemas/field-name.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { invalidValue } from './problems.js';

export const MOST_OF_INT32 = 2_147_483_647;

/**
 * A number below `least` or above `most`. Nothing and other types are passed over, and what no field of 32 bits can hold
 * where the field is one.
 */
export function* checkRange(field: Field, least: number, most: number): Iterable<ShapeProblem> {
  const { number } = field;
  if (number === undefined || !Number.isInteger(number) || (number >= least && number <= most)) return;
  if (most < MOST_OF_INT32 && Math.abs(number) > MOST_OF_INT32) return;
  yield invalidValue(field, `${fieldNameFirst(field)} is ${number}; it takes ${least} to ${most}.`);
}

/** A number below `least`, where the type of the field alone bounds it above. */
export function* checkLeast(field: Field, least: number): Iterable<ShapeProblem> {
  const { number } = field;
  if (number === undefined || number >= least) return;
  yield invalidValue(field, `${fieldNameFirst(field)} is ${number}; it takes ${least} or more.`);
}
