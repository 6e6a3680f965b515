import { type Field, isMap } from '../documents/field.js';
import { isPlaceholder } from '../documents/placeholder.js';
import { StructuralSchema } from '../schemas/custom/structural-schema.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { type CelUse, checkExpression } from './cel-syntax.js';
import { checkChosen } from './chosen-values.js';
import { findField } from './extension-field-path.js';
import { invalidValue, quoted, requiredValue } from './problems.js';
import { checkLine } from './text-line.js';

const REASONS = ['FieldValueDuplicate', 'FieldValueForbidden', 'FieldValueInvalid', 'FieldValueRequired'];

const SELVES = ['self', 'oldSelf'];

/** Rules in CEL of a schema (API reference, ValidationRule). What they say is not judged. */
export function* checkValidationRules(schema: Field): Iterable<ShapeProblem> {
  const use = celUseOf(schema);
  for (const rule of schema.at('x-kubernetes-validations').items()) {
    const [expression, message] = [rule.at('rule'), rule.at('message')];
    for (const text of [expression, rule.at('messageExpression')]) yield* checkExpression(text, use);
    yield* checkLine(message);
    const isLong = /[\n\r]/.test(expression.string?.trim() ?? '');
    if (isLong && (!message.exists || message.value === ''))
      yield requiredValue(message, 'A rule with line breaks needs a "message" of its own.');
    yield* checkChosen(rule.at('reason'), REASONS);
    yield* checkFieldPath(rule.at('fieldPath'), schema);
  }
}

/** What a schema calls `self`, and its fields where it is an object and none of their names is written otherwise in CEL. */
function celUseOf(schema: Field): CelUse {
  const properties = schema.at('properties').entries();
  const isObject = schema.at('type').value === 'object' && !schema.at('additionalProperties').exists;
  const names = properties.map(([name]) => name);
  if (!isObject || !names.every((name) => PLAIN_NAME.test(name))) return { names: SELVES };
  const isResource = !isProperty(schema) || schema.at('x-kubernetes-embedded-resource').value === true;
  const fields = isResource ? [...names, ...FIELDS_OF_ALL] : names;
  return { names: SELVES, fields: { self: fields, oldSelf: fields } };
}

const FIELDS_OF_ALL = ['apiVersion', 'kind', 'metadata'];
const PLAIN_NAME = /^[a-z][A-Za-z0-9]*$/;

/** Whether it is inside another schema, and not that of a whole object. */
function isProperty(schema: Field): boolean {
  return schema.key !== 'openAPIV3Schema';
}

function* checkFieldPath(path: Field, schema: Field): Iterable<ShapeProblem> {
  const text = path.string;
  if (!text || isPlaceholder(text) || !isMap(schema.value)) return;
  if (!findField(text, new StructuralSchema(schema.value), true))
    yield invalidValue(path, `"fieldPath" is ${quoted(text)}, which leads to no field of this schema.`);
}
