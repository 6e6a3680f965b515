import type { Resource } from '../../resources/resource.js';
import { secretEntries } from '../../resources/secret-data.js';
import type { ImmutablePlace, Update } from './update.js';

/** The release whose API servers first heed `immutable` by default. */
const IMMUTABLE_SINCE = 19;

/** Source: ValidateConfigMapUpdate. */
export function dataPlaces(update: Update): ImmutablePlace[] {
  return isSealed(update) ? [{ at: ['data'] }, { at: ['binaryData'] }, ...sealPlaces(update)] : [];
}

/** Plain and encoded text of one content is the same. Source: ValidateSecretUpdate. */
export function secretPlaces(update: Update): ImmutablePlace[] {
  const { before, after } = update;
  const values = { before: contentOf(before), after: contentOf(after) };
  const at = [after.at('data').exists ? 'data' : 'stringData'];
  return [{ at: ['type'] }, ...(isSealed(update) ? [{ at, values }, ...sealPlaces(update)] : [])];
}

function contentOf(secret: Resource): unknown {
  return Object.fromEntries(secretEntries(secret).map(({ key, field, text }) => [key, text ?? field.value]));
}

function isSealed({ before, minor }: Update): boolean {
  return minor >= IMMUTABLE_SINCE && before.at('immutable').value === true;
}

function sealPlaces({ after }: Update): ImmutablePlace[] {
  return [{ at: ['immutable'], values: { before: true, after: after.at('immutable').value ?? false } }];
}
