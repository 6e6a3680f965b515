import type { Field } from '../documents/field.js';
import { isPlaceholder } from '../documents/placeholder.js';
import { fieldNameFirst } from '../schemas/field-name.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { checkFormat, checkLabels, checkNonEmptyFormat, LABEL_VALUE, QUALIFIED_NAME } from './name-formats.js';
import { forbiddenField, requiredValue, unsupportedValue } from './problems.js';

/** Since when the values that a selector of pods compares with have to be label values. */
const VALUES_CHECKED_SINCE = 26;
const OPERATORS = ['In', 'NotIn', 'Exists', 'DoesNotExist'];

/** A selector by `matchLabels` and `matchExpressions` (API reference, LabelSelector). */
export function* checkLabelSelector(selector: Field, minor: number): Iterable<ShapeProblem> {
  yield* checkLabels(selector.at('matchLabels'));
  for (const expression of selector.at('matchExpressions').items()) {
    yield* checkOperator(expression.at('operator'));
    yield* checkNumberOfValues(expression);
    yield* checkNonEmptyFormat(expression.at('key'), QUALIFIED_NAME);
    if (minor < VALUES_CHECKED_SINCE) continue;
    for (const value of expression.at('values').items()) yield* checkFormat(value, LABEL_VALUE);
  }
}

function* checkOperator(operator: Field): Iterable<ShapeProblem> {
  const text = operator.string;
  if (text && !isPlaceholder(text) && !OPERATORS.includes(text)) yield unsupportedValue(operator, OPERATORS);
}

/** `In` and `NotIn` compare with values; `Exists` and `DoesNotExist` have nothing to compare with. */
export function* checkNumberOfValues(expression: Field): Iterable<ShapeProblem> {
  const operator = expression.at('operator').string;
  const values = expression.at('values');
  const count = Array.isArray(values.value) ? values.value.length : 0;
  if (values.exists && !Array.isArray(values.value)) return;
  if ((operator === 'In' || operator === 'NotIn') && count === 0)
    yield requiredValue(values, `The operator "${operator}" needs "values" with at least one item.`);
  if ((operator === 'Exists' || operator === 'DoesNotExist') && count > 0)
    yield forbiddenField(values, `${fieldNameFirst(values)} may not stand beside the operator "${operator}".`);
}
