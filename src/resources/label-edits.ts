import type { Edit, Field } from '../documents/field.js';
import { type Labels, readLabels } from './labels.js';

/** The edits that make a map hold exactly these labels; what holds already stays as it is written. */
export function labelEdits(field: Field, wanted: Labels): Edit[] {
  const written = readLabels(field);
  const surplus = field.entries().flatMap(([key, entry]) => (wanted.has(key) ? [] : [entry]));
  if (surplus.length === field.entries().length) return [field.set(Object.fromEntries(wanted))];
  const changed = [...wanted].filter(([key, value]) => written.get(key) !== value);
  const edits: Edit[] = changed.map(([key, value]) => field.at(key).set(value));
  return surplus.length ? [...edits, field.without(surplus)] : edits;
}
