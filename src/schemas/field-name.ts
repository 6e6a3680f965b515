import type { Field } from '../documents/field.js';

/** How a message calls a field: by its key, and an item of a list by the list's. */
export function fieldName(field: Field): string {
  if (typeof field.key === 'string') return `"${field.key}"`;
  return field.parent ? `an item of ${fieldName(field.parent)}` : 'an item';
}

/** The same at the start of a sentence. */
export function fieldNameFirst(field: Field): string {
  const name = fieldName(field);
  return name.startsWith('an ') ? `An ${name.slice(3)}` : name;
}
