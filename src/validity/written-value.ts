import { type Field, isMap } from '../documents/field.js';

/** Whether something is written that is neither empty nor `false`. */
export function isSet({ value }: Field): boolean {
  if (isMap(value)) return Object.keys(value).length > 0;
  return value !== undefined && value !== '' && value !== false && !(Array.isArray(value) && value.length === 0);
}
