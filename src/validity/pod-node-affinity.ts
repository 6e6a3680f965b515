import type { Field } from '../documents/field.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { checkNumberOfValues } from './label-selector.js';
import { checkFormat, checkNonEmptyFormat, DNS_SUBDOMAIN, LABEL_VALUE, QUALIFIED_NAME } from './name-formats.js';
import { checkRange } from './number-range.js';
import { isOpen, type PodInObject } from './pod-check.js';
import { requiredValue, unsupportedValue } from './problems.js';

/** Since when the values of required node affinity have to be label values. */
const VALUES_CHECKED_SINCE = 33;
const FIELD_OPERATORS = ['In', 'NotIn'];
/** What only labels are compared by. */
const LABEL_OPERATORS = ['Exists', 'DoesNotExist', 'Gt', 'Lt'];
const FIELD_KEYS = ['metadata.name'];

/** Which nodes a pod has to and wants to run on (API reference, NodeAffinity). */
export function* checkNodeAffinity({ spec, minor }: PodInObject): Iterable<ShapeProblem> {
  const affinity = spec.at('affinity', 'nodeAffinity');
  const required = affinity.at('requiredDuringSchedulingIgnoredDuringExecution', 'nodeSelectorTerms');
  for (const term of required.items()) yield* checkNodeSelectorTerm(term, minor >= VALUES_CHECKED_SINCE);
  for (const preferred of affinity.at('preferredDuringSchedulingIgnoredDuringExecution').items()) {
    yield* checkRange(preferred.at('weight'), 1, 100);
    yield* checkNodeSelectorTerm(preferred.at('preference'), false);
  }
}

/**
 * One term that nodes are chosen by (API reference, NodeSelectorTerm).
 *
 * @param valuesChecked whether labels are compared with what can be the value of a label only.
 */
export function* checkNodeSelectorTerm(term: Field, valuesChecked: boolean): Iterable<ShapeProblem> {
  for (const expression of term.at('matchExpressions').items()) {
    yield* checkNonEmptyFormat(expression.at('key'), QUALIFIED_NAME);
    yield* checkNumberOfValues(expression);
    yield* checkSingleValue(expression, ['Gt', 'Lt']);
    if (valuesChecked) for (const value of expression.at('values').items()) yield* checkFormat(value, LABEL_VALUE);
  }
  for (const expression of term.at('matchFields').items()) yield* checkFieldExpression(expression);
}

/** Nodes have one field to be chosen by, their name, and it is compared with one value. */
function* checkFieldExpression(expression: Field): Iterable<ShapeProblem> {
  const [key, operator] = [expression.at('key'), expression.at('operator')];
  if (LABEL_OPERATORS.includes(operator.string ?? '')) yield unsupportedValue(operator, FIELD_OPERATORS);
  else yield* checkSingleValue(expression, FIELD_OPERATORS);
  if (key.string && !isOpen(key) && !FIELD_KEYS.includes(key.string)) yield unsupportedValue(key, FIELD_KEYS);
  if (key.value !== 'metadata.name') return;
  for (const value of expression.at('values').items()) yield* checkFormat(value, DNS_SUBDOMAIN);
}

function* checkSingleValue(expression: Field, operators: readonly string[]): Iterable<ShapeProblem> {
  const operator = expression.at('operator').string ?? '';
  const values = expression.at('values');
  const isOther = values.exists && !Array.isArray(values.value);
  if (!operators.includes(operator) || isOther || values.items().length === 1) return;
  yield requiredValue(values, `The operator "${operator}" needs "values" with exactly one item here.`);
}
