import { isMap } from '../documents/field.js';
import { isPlaceholder } from '../documents/placeholder.js';

/** What only people read. */
const TEXTS = ['title', 'description', 'example', 'externalDocs'];

/** Whether nothing in a value is filled in by another program, so that its parts can be compared. */
export function isFinal(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isFinal);
  if (!isMap(value)) return !isPlaceholder(value);
  return Object.entries(value).every(([key, inner]) => !isPlaceholder(key) && (TEXTS.includes(key) || isFinal(inner)));
}
