import type { Field } from '../documents/field.js';
import { isPlaceholder } from '../documents/placeholder.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { invalidValue, quoted } from './problems.js';

/** How much a ConfigMap or a Secret holds, in bytes of what is decoded. */
export const MOST_BYTES = 1_048_576;

const MOST_OF_KEY = 253;
const KEY = /^[-._a-zA-Z0-9]+$/;

/** A key of a ConfigMap or a Secret, which is the name of a file where it is mounted. */
export function* checkDataKey(key: string, field: Field): Iterable<ShapeProblem> {
  if (isPlaceholder(key) || isDataKey(key)) return;
  yield invalidValue(
    field,
    `The key ${quoted(key)} cannot be: it takes letters, digits, "-", "_" and ".", at most ${MOST_OF_KEY}, and does not begin with "..".`,
  );
}

export function isDataKey(key: string): boolean {
  return key.length <= MOST_OF_KEY && KEY.test(key) && key !== '.' && !key.startsWith('..');
}

export function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** How many bytes a text in base64 stands for. */
export function decodedLength(text: string): number {
  const digits = text.replaceAll(/[\s=]/g, '').length;
  return Math.floor((digits * 3) / 4);
}
