import { type Field, isMap } from '../../documents/field.js';
import type { Limit, StructuralSchema } from '../../schemas/custom/structural-schema.js';
import { fieldNameFirst } from '../../schemas/field-name.js';
import type { ShapeProblem } from '../../schemas/shape-problem.js';
import { invalidValue, tooLong } from '../problems.js';

/** What is too little, too much, too short, too long or too many of for a schema. */
export function* limitProblems(field: Field, schema: StructuralSchema): Iterable<ShapeProblem> {
  const { value } = field;
  if (typeof value === 'number' || typeof value === 'bigint') yield* rangeProblems(field, Number(value), schema);
  else if (typeof value === 'string') yield* lengthProblems(field, value, schema);
  else if (Array.isArray(value)) yield* countProblems(field, value.length, schema);
  else if (isMap(value)) yield* countProblems(field, Object.keys(value).length, schema);
}

function* rangeProblems(field: Field, value: number, schema: StructuralSchema): Iterable<ShapeProblem> {
  const [least, most, step] = [schema.limit('minimum'), schema.limit('maximum'), schema.limit('multipleOf')];
  const name = fieldNameFirst(field);
  if (least !== undefined && (schema.excludes('minimum') ? value <= least : value < least))
    yield invalidValue(field, `${name} is to be ${schema.excludes('minimum') ? 'more than' : 'at least'} ${least}.`);
  if (most !== undefined && (schema.excludes('maximum') ? value >= most : value > most))
    yield invalidValue(field, `${name} is to be ${schema.excludes('maximum') ? 'less than' : 'at most'} ${most}.`);
  if (step !== undefined && Number.isInteger(step) && step > 0 && value % step !== 0)
    yield invalidValue(field, `${name} is to be a multiple of ${step}.`);
}

/** Length is counted in code points. */
function* lengthProblems(field: Field, text: string, schema: StructuralSchema): Iterable<ShapeProblem> {
  const [least, most] = [schema.limit('minLength'), schema.limit('maxLength')];
  const length = least === undefined && most === undefined ? 0 : Array.from(text).length;
  if (least !== undefined && length < least)
    yield invalidValue(
      field,
      `${fieldNameFirst(field)} is to be ${least === 1 ? 'not empty' : `at least ${least} long`}.`,
    );
  if (most !== undefined && length > most)
    yield tooLong(field, `${fieldNameFirst(field)} is ${length} long and can be at most ${most}.`);
}

function* countProblems(field: Field, count: number, schema: StructuralSchema): Iterable<ShapeProblem> {
  const isList = Array.isArray(field.value);
  const [low, high, what]: readonly [Limit, Limit, string] = isList
    ? ['minItems', 'maxItems', 'item']
    : ['minProperties', 'maxProperties', 'field'];
  const [least, most] = [schema.limit(low), schema.limit(high)];
  const name = fieldNameFirst(field);
  if (least !== undefined && count < least)
    yield invalidValue(field, `${name} needs at least ${several(least, what)}.`);
  if (most !== undefined && count > most)
    yield tooLong(field, `${name} has ${several(count, what)} and can have at most ${most}.`);
}

function several(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
