import { type Field, isMap } from '../documents/field.js';
import { jsonText } from '../documents/json-text.js';
import { isPlaceholder } from '../documents/placeholder.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { checkExpression } from './cel-syntax.js';
import { checkSize } from './list-size.js';
import { checkFormat, checkNonEmptyFormat, LABEL_VALUE, QUALIFIED_NAME } from './name-formats.js';
import { isMissing } from './pod-check.js';
import { invalidValue, requiredValue, tooLong } from './problems.js';
import { checkDriverName } from './volume-disks.js';

export const MOST_LISTED = 32;
const MOST_OF_TEXT = 10 * 1024;

/** Which devices come into question (API reference, DeviceSelector). */
export function* checkSelectors(selectors: Field): Iterable<ShapeProblem> {
  yield* checkSize(selectors, MOST_LISTED);
  for (const selector of selectors.items()) {
    const [cel, expression] = [selector.at('cel'), selector.at('cel', 'expression')];
    if (!cel.exists && isMap(selector.value)) yield requiredValue(cel, 'A selector needs "cel".');
    yield* checkExpression(expression, { names: ['device'] });
    if ((expression.string?.length ?? 0) > MOST_OF_TEXT)
      yield tooLong(expression, `"expression" may not be longer than ${MOST_OF_TEXT}.`);
  }
}

/** What a driver is told (API reference, DeviceConfiguration). */
export function* checkConfiguration(configuration: Field): Iterable<ShapeProblem> {
  const opaque = configuration.at('opaque');
  if (!opaque.exists && isMap(configuration.value)) yield requiredValue(opaque, 'A "config" needs "opaque".');
  if (!isMap(opaque.value)) return;
  yield* checkDriverName(opaque.at('driver'));
  const parameters = opaque.at('parameters');
  const isObject = isMap(parameters.value) || isMissing(parameters) || isPlaceholder(parameters.value);
  if (!isObject) yield invalidValue(parameters, '"parameters" takes an object.');
  else if (jsonText(parameters.value ?? {}).length > MOST_OF_TEXT)
    yield tooLong(parameters, `"parameters" may not be longer than ${MOST_OF_TEXT} as JSON.`);
}

/** Which taints of devices are put up with (API reference, DeviceToleration). */
export function* checkTolerations(tolerations: Field): Iterable<ShapeProblem> {
  for (const toleration of tolerations.items()) {
    yield* checkNonEmptyFormat(toleration.at('key'), QUALIFIED_NAME);
    const [operator, value] = [toleration.at('operator'), toleration.at('value')];
    if (operator.value === 'Exists' && !isMissing(value) && !isPlaceholder(value.value))
      yield invalidValue(value, 'The operator "Exists" takes no "value"; the operator "Equal" compares with one.');
    else if (isMissing(operator) || operator.value === 'Equal') yield* checkFormat(value, LABEL_VALUE);
  }
}
