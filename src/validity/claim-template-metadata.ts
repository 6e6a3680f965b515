import type { Field } from '../documents/field.js';
import { isPlaceholder } from '../documents/placeholder.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { checkLabels, QUALIFIED_NAME } from './name-formats.js';
import { forbiddenField, invalidValue, quoted } from './problems.js';
import { isSet } from './written-value.js';

/** The metadata of what is made from a template: labels and annotations, and nothing that names one object. */
export function* checkClaimTemplateMetadata(metadata: Field): Iterable<ShapeProblem> {
  yield* checkLabels(metadata.at('labels'));
  for (const [key, field] of metadata.at('annotations').entries())
    if (!isPlaceholder(key) && !QUALIFIED_NAME.accepts(key.toLowerCase()))
      yield invalidValue(field, `The annotation ${quoted(key)} has a key that is no ${QUALIFIED_NAME.what}.`);
  for (const [key, field] of metadata.entries())
    if (isSet(field) && KNOWN.includes(key))
      yield forbiddenField(field, `A template of claims takes labels and annotations, and no ${quoted(key)}.`);
}

const KNOWN: readonly string[] = ['finalizers', 'generateName', 'name', 'namespace', 'ownerReferences', 'uid'];
