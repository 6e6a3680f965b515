import { type Field, isMap } from '../documents/field.js';
import { isPlaceholder } from '../documents/placeholder.js';
import type { Resource } from '../resources/resource.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { checkNumberOfValues } from './label-selector.js';
import { checkFormat, checkNonEmptyFormat, LABEL_VALUE, QUALIFIED_NAME } from './name-formats.js';
import { isMissing } from './pod-check.js';
import { forbiddenField, invalidValue, requiredValue } from './problems.js';
import { isEmptyList } from './service-ports.js';
import type { ValidityContext } from './validator.js';
import { isSet } from './written-value.js';

/** Whether someone may do something (API reference, SubjectAccessReviewSpec). */
export function* checkSubjectReview(review: Resource, context: ValidityContext): Iterable<ShapeProblem> {
  yield* checkSelfReview(review, context);
  const spec = review.at('spec');
  if (isMap(spec.value) && isMissing(spec.at('user')) && isEmptyList(spec.at('groups')))
    yield requiredValue(spec.at('user'), 'A review needs "user" or "groups": whom it is about.');
}

/** Whether the one who asks may do something (API reference, SelfSubjectAccessReviewSpec). */
export function* checkSelfReview(review: Resource, { minor }: ValidityContext): Iterable<ShapeProblem> {
  yield* checkNoMetadata(review, review.kind === 'LocalSubjectAccessReview' ? ['namespace'] : []);
  const spec = review.at('spec');
  if (!isMap(spec.value)) return;
  const [resource, other] = [spec.at('resourceAttributes'), spec.at('nonResourceAttributes')];
  if (resource.exists && other.exists)
    yield invalidValue(other, 'A review takes "resourceAttributes" or "nonResourceAttributes", and not both.');
  if (!resource.exists && !other.exists)
    yield requiredValue(resource, 'A review needs "resourceAttributes" or "nonResourceAttributes".');
  if (minor < SELECTORS_SINCE) return;
  for (const key of ['fieldSelector', 'labelSelector']) yield* checkSelector(resource.at(key));
}

/** Whether someone may do something in a namespace (API reference, LocalSubjectAccessReview). */
export function* checkLocalReview(review: Resource, context: ValidityContext): Iterable<ShapeProblem> {
  yield* checkSubjectReview(review, context);
  const [resource, other] = [review.at('spec', 'resourceAttributes'), review.at('spec', 'nonResourceAttributes')];
  if (other.exists && !resource.exists)
    yield forbiddenField(other, 'A LocalSubjectAccessReview takes no "nonResourceAttributes".');
  if (!isMap(resource.value)) return;
  const [asked, own] = [resource.at('namespace'), review.namespace];
  const isElsewhere = own && asked.string && asked.string !== own && ![own, asked.string].some(isPlaceholder);
  if (isMissing(asked)) yield requiredValue(asked, '"resourceAttributes" needs the "namespace" of the review.');
  else if (isElsewhere) yield invalidValue(asked, `"namespace" has to be that of the review, "${own}".`);
}

/** What the one who asks may do in a namespace (API reference, SelfSubjectRulesReviewSpec). */
export function* checkRulesReview(review: Resource): Iterable<ShapeProblem> {
  const namespace = review.at('spec', 'namespace');
  if (!isOther(review.at('spec')) && isMissing(namespace))
    yield requiredValue(namespace, 'A SelfSubjectRulesReview needs "spec.namespace".');
}

/** Whose token it is (API reference, TokenReviewSpec). */
export function* checkTokenReview(review: Resource): Iterable<ShapeProblem> {
  const token = review.at('spec', 'token');
  if (!isOther(review.at('spec')) && isMissing(token)) yield requiredValue(token, 'A TokenReview needs "spec.token".');
}

/** Something that is no object, which is said elsewhere, or is filled in by another program. */
function isOther(spec: Field): boolean {
  return spec.exists && !isMap(spec.value);
}

/** A review is answered and not kept, so that it has no name. */
function* checkNoMetadata(review: Resource, passed: readonly string[]): Iterable<ShapeProblem> {
  const odd = review
    .at('metadata')
    .entries()
    .find(([key, field]) => ![...passed, 'managedFields'].includes(key) && isSet(field));
  if (odd) yield invalidValue(odd[1], `A ${review.kind} takes no "metadata"; it holds "${odd[0]}".`);
}

/** Before, servers with default settings drop them (KEP-4601). */
const SELECTORS_SINCE = 32;

function* checkSelector(selector: Field): Iterable<ShapeProblem> {
  if (!isMap(selector.value)) return;
  const [raw, requirements] = [selector.at('rawSelector'), selector.at('requirements')];
  if (!isMissing(raw) && requirements.items().length > 0)
    yield invalidValue(raw, 'A selector takes "rawSelector" or "requirements", and not both.');
  if (isMissing(raw) && isEmptyList(requirements))
    yield requiredValue(requirements, 'A selector needs "requirements" or "rawSelector".');
  for (const requirement of requirements.items()) {
    yield* checkNumberOfValues(requirement);
    if (selector.key !== 'labelSelector') continue;
    yield* checkNonEmptyFormat(requirement.at('key'), QUALIFIED_NAME);
    for (const value of requirement.at('values').items()) yield* checkFormat(value, LABEL_VALUE);
  }
}
