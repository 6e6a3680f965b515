import type { Field } from '../../documents/field.js';
import type { StructuralSchema } from '../../schemas/custom/structural-schema.js';
import { refusal } from '../../schemas/decode-value.js';
import type { FieldFacts } from '../../schemas/field-facts.js';
import { fieldNameFirst } from '../../schemas/field-name.js';
import type { ShapeProblem } from '../../schemas/shape-problem.js';
import { wrongType } from '../../schemas/wrong-type.js';
import { isKnownFormat } from './text-formats.js';

const WHOLE: FieldFacts = { type: 'integer', required: false, borrowed: false };

/** A value of another type than its schema asks for. Numbers of a format are held to its range. */
export function typeProblem(field: Field, schema: StructuralSchema): ShapeProblem | undefined {
  if (!field.exists) return nullProblem(field, schema);
  const facts = factsOf(schema);
  if (!facts) return undefined;
  if (schema.isIntOrString && refusal(field.value, WHOLE) === undefined) return undefined;
  const expected = refusal(field.value, facts);
  if (expected === undefined) return undefined;
  const problem = wrongType(field, facts, expected);
  return isLetThrough(field, schema) ? { ...problem, rejected: false } : problem;
}

/** Of a text with a format the API server does not notice that it is a list; the controller cannot read it then. */
function isLetThrough({ value }: Field, { type, format }: StructuralSchema): boolean {
  return Array.isArray(value) && type === 'string' && format !== undefined && isKnownFormat(format);
}

function factsOf(schema: StructuralSchema): FieldFacts | undefined {
  const { type, format } = schema;
  const rest = { required: false, borrowed: false, ...(textsOf(schema) ? { enum: textsOf(schema) ?? [] } : {}) };
  if (schema.isIntOrString) return { type: 'string', format: 'int-or-string', ...rest };
  if (!type) return undefined;
  return type === 'integer' && format === 'int32' ? { type, format, ...rest } : { type, ...rest };
}

function textsOf({ enum: values }: StructuralSchema): readonly string[] | undefined {
  return values?.filter((value): value is string => typeof value === 'string');
}

function nullProblem(field: Field, schema: StructuralSchema): ShapeProblem | undefined {
  if (schema.isNullable || (!schema.type && !schema.isIntOrString)) return undefined;
  return { code: 'wrong-type', field, message: `${fieldNameFirst(field)} does not take null.`, rejected: true };
}
