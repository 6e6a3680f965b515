import type { Field } from '../documents/field.js';
import { isPlaceholder } from '../documents/placeholder.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { checkLabels, QUALIFIED_NAME } from './name-formats.js';
import { hasOnly } from './pod-check.js';
import { forbiddenField, invalidValue, quoted, requiredValue } from './problems.js';
import type { SourceCheck } from './volume-check.js';
import { checkClaimSpec } from './volume-claim-spec.js';

/** A claim that lives as long as its pod (API reference, EphemeralVolumeSource). */
export const checkEphemeral: SourceCheck = function* (source, { target }) {
  const template = source.at('volumeClaimTemplate');
  if (!template.exists) {
    if (hasOnly(source, ['volumeClaimTemplate']))
      yield requiredValue(template, 'An "ephemeral" volume needs "volumeClaimTemplate".');
    return;
  }
  yield* checkMetadata(template.at('metadata'));
  if (template.at('spec').exists) yield* checkClaimSpec(template.at('spec'), target.minor);
};

/** Only labels and annotations are passed on to the claim. */
function* checkMetadata(metadata: Field): Iterable<ShapeProblem> {
  yield* checkLabels(metadata.at('labels'));
  for (const [key, field] of metadata.at('annotations').entries())
    if (!isPlaceholder(key) && !QUALIFIED_NAME.accepts(key.toLowerCase()))
      yield invalidValue(field, `The annotation ${quoted(key)} has a key that is no ${QUALIFIED_NAME.what}.`);
  for (const [key, field] of metadata.entries())
    if (field.exists && field.value !== '' && NOT_PASSED_ON.includes(key))
      yield forbiddenField(
        field,
        `"${key}" may not be set in the template of a claim, which takes labels and annotations.`,
      );
}

const NOT_PASSED_ON: readonly string[] = [
  'creationTimestamp',
  'deletionGracePeriodSeconds',
  'deletionTimestamp',
  'finalizers',
  'generateName',
  'generation',
  'managedFields',
  'name',
  'namespace',
  'ownerReferences',
  'resourceVersion',
  'selfLink',
  'uid',
];
