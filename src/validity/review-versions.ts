import type { Field } from '../documents/field.js';
import { isPlaceholder } from '../documents/placeholder.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { checkItem, LETTER_LABEL, repeated } from './network-formats.js';
import { duplicateValue, invalidValue, quoted } from './problems.js';

/** The versions of a review that an API server can send. */
const SENT: readonly unknown[] = ['v1', 'v1beta1'];

/** Which versions of a review a webhook takes: at least one that the server sends. Nothing is said of an empty list. */
export function* checkReviewVersions(list: Field): Iterable<ShapeProblem> {
  const versions = list.items();
  for (const version of versions) yield* checkItem(version, LETTER_LABEL);
  for (const version of repeated(versions))
    yield duplicateValue(version, `${quoted(String(list.key))} holds ${quoted(version.string ?? '')} a second time.`);
  const isKnown = versions.some(
    ({ value }) => SENT.includes(value) || typeof value !== 'string' || isPlaceholder(value),
  );
  if (versions.length > 0 && !isKnown)
    yield invalidValue(list, `${quoted(String(list.key))} must hold "v1" or "v1beta1", which the API server sends.`);
}
