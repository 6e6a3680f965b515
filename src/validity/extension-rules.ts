import { type Field, isMap } from '../documents/field.js';
import { isPlaceholder } from '../documents/placeholder.js';
import { StructuralSchema } from '../schemas/custom/structural-schema.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { checkExpression } from './cel-syntax.js';
import { checkChosen } from './chosen-values.js';
import { findField } from './extension-field-path.js';
import { invalidValue, quoted, requiredValue } from './problems.js';
import { checkLine } from './text-line.js';

const REASONS = ['FieldValueDuplicate', 'FieldValueForbidden', 'FieldValueInvalid', 'FieldValueRequired'];

/** Rules in CEL of a schema (API reference, ValidationRule). What they say is not judged. */
export function* checkValidationRules(schema: Field): Iterable<ShapeProblem> {
  for (const rule of schema.at('x-kubernetes-validations').items()) {
    const [expression, message] = [rule.at('rule'), rule.at('message')];
    yield* checkExpression(expression);
    yield* checkExpression(rule.at('messageExpression'));
    yield* checkLine(message);
    const isLong = /[\n\r]/.test(expression.string?.trim() ?? '');
    if (isLong && (!message.exists || message.value === ''))
      yield requiredValue(message, 'A rule with line breaks needs a "message" of its own.');
    yield* checkChosen(rule.at('reason'), REASONS);
    yield* checkFieldPath(rule.at('fieldPath'), schema);
  }
}

function* checkFieldPath(path: Field, schema: Field): Iterable<ShapeProblem> {
  const text = path.string;
  if (!text || isPlaceholder(text) || !isMap(schema.value)) return;
  if (!findField(text, new StructuralSchema(schema.value), true))
    yield invalidValue(path, `"fieldPath" is ${quoted(text)}, which leads to no field of this schema.`);
}
