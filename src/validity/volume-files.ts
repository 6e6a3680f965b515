import type { Field } from '../documents/field.js';
import { fieldNameFirst } from '../schemas/field-name.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { MOST_OF_INT32 } from './number-range.js';
import { hasOnly, isMissing } from './pod-check.js';
import { invalidValue, requiredValue } from './problems.js';
import { checkFilePath } from './relative-path.js';
import type { SourceCheck } from './volume-check.js';

const MOST_OF_MODE = 0o777;

/** The permissions of a file: nine bits. A number without a leading 0 is decimal, and easily beyond them. */
export function* checkMode(mode: Field): Iterable<ShapeProblem> {
  const { number } = mode;
  const isMode = number !== undefined && number >= 0 && number <= MOST_OF_MODE;
  // Other numbers do not decode.
  if (isMode || !Number.isInteger(number) || Math.abs(number ?? 0) > MOST_OF_INT32) return;
  const octal = /^[0-7]{3}$/.test(String(number)) ? `; write 0${number} for the octal number` : '';
  yield invalidValue(mode, `${fieldNameFirst(mode)} is ${number}; it takes 0 to 511 (0777)${octal}.`);
}

/** Keys of a ConfigMap or a Secret, each with the file that it becomes (API reference, KeyToPath). */
export function* checkItems(items: Field): Iterable<ShapeProblem> {
  for (const item of items.items()) {
    yield* checkFilePath(item.at('path'));
    yield* checkMode(item.at('mode'));
  }
}

/** Files out of a ConfigMap (API reference, ConfigMapVolumeSource). */
export const checkConfigMap: SourceCheck = (source) => checkFilesOf(source, 'name');

/** Files out of a Secret, which this source alone calls `secretName` (API reference, SecretVolumeSource). */
export const checkSecret: SourceCheck = (source) => checkFilesOf(source, 'secretName');

function* checkFilesOf(source: Field, nameKey: string): Iterable<ShapeProblem> {
  const name = source.at(nameKey);
  if (isMissing(name) && hasOnly(source, [nameKey, 'items', 'defaultMode', 'optional']))
    yield requiredValue(name, `A "${source.key}" volume needs "${nameKey}".`);
  yield* checkMode(source.at('defaultMode'));
  yield* checkItems(source.at('items'));
}
