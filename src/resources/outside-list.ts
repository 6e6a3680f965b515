import { covers } from '../config/pattern.js';
import type { NumberRange } from '../config/site-lists.js';
import { isPlaceholder } from '../documents/placeholder.js';

/** Whether a final text is none of those that a list allows; false where there is no list, or nothing to judge. */
export function isOutside(value: unknown, allowed: readonly string[] | undefined): value is string {
  if (!allowed || typeof value !== 'string' || !value || isPlaceholder(value)) return false;
  return !allowed.some((pattern) => covers(pattern, value));
}

/** Whether a number is in none of the spans that a list allows; false where there is no list, or no number. */
export function isOutOfRange(value: unknown, allowed: readonly NumberRange[] | undefined): value is number {
  if (!allowed || typeof value !== 'number') return false;
  return !allowed.some(({ min, max }) => min <= value && value <= max);
}
