import { type Field, isMap } from '../../documents/field.js';
import { isPlaceholder } from '../../documents/placeholder.js';
import type { StructuralSchema } from '../../schemas/custom/structural-schema.js';
import { fieldNameFirst } from '../../schemas/field-name.js';
import type { ShapeProblem } from '../../schemas/shape-problem.js';
import { invalidValue } from '../problems.js';

/** What is wrong with a value by one schema. */
export type Judge = (field: Field, schema: StructuralSchema) => readonly ShapeProblem[];

/** What a value does not satisfy of schemas that stand beside one another: all, any, exactly one, not this one. */
export function combinationProblems(field: Field, schema: StructuralSchema, judge: Judge): readonly ShapeProblem[] {
  const [all, any, one] = [schema.combined('allOf'), schema.combined('anyOf'), schema.combined('oneOf')];
  const { negated } = schema;
  if ((!all.length && !any.length && !one.length && !negated) || hasPlaceholder(field.value)) return [];
  const fits = (option: StructuralSchema) => judge(field, option).length === 0;
  return [
    ...all.flatMap((part) => judge(field, part)),
    ...(any.length && !any.some(fits) ? [noneFits(field, any, judge)] : []),
    ...(one.length ? notExactlyOne(field, one, judge) : []),
    ...(negated && fits(negated) ? [invalidValue(field, `${name(field)} ${excluded(negated)}.`)] : []),
  ];
}

/** A value that is not final may fit anything. */
function hasPlaceholder(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(hasPlaceholder);
  if (!isMap(value)) return isPlaceholder(value);
  return Object.entries(value).some(([key, inner]) => isPlaceholder(key) || hasPlaceholder(inner));
}

/** If only one alternative is of the value's own type, what is wrong is what is wrong by that one. */
function noneFits(field: Field, options: readonly StructuralSchema[], judge: Judge): ShapeProblem {
  const names = options.flatMap(requiredNames);
  if (names.length >= options.length) return invalidValue(field, `${name(field)} needs ${either(names)}.`);
  const likely = options
    .map((option) => judge(field, option))
    .filter((problems) => !problems.some((problem) => problem.code === 'wrong-type' && problem.field === field));
  const [only] = likely.length === 1 ? (likely[0] ?? []) : [];
  return only ?? invalidValue(field, `${name(field)} fits none of the alternatives that its schema gives.`);
}

function notExactlyOne(field: Field, options: readonly StructuralSchema[], judge: Judge): readonly ShapeProblem[] {
  const fitting = options.filter((option) => judge(field, option).length === 0);
  if (fitting.length === 1) return [];
  const names = options.flatMap(requiredNames);
  const isOptional = options.some(({ negated }) => negated !== undefined);
  const written = names.filter((key) => field.at(key).exists);
  if (fitting.length === 0 && !isOptional) return [noneFits(field, options, judge)];
  if (new Set(written).size < 2)
    return [invalidValue(field, `${name(field)} does not fit exactly one of the alternatives that its schema gives.`)];
  const kind = isOptional ? 'at most one' : 'exactly one';
  return [invalidValue(field, `${name(field)} has ${both(written)}, and takes ${kind} of them.`)];
}

function excluded(negated: StructuralSchema): string {
  const names = [negated, ...negated.combined('anyOf')].flatMap(requiredNames);
  return names.length ? `must not have ${both(names)}` : 'is what its schema excludes';
}

function requiredNames({ required }: StructuralSchema): readonly string[] {
  return required.length ? [required.join('" with "')] : [];
}

function either(names: readonly string[]): string {
  return [...new Set(names)].map((name) => `"${name}"`).join(' or ');
}

function both(names: readonly string[]): string {
  return [...new Set(names)].map((name) => `"${name}"`).join(' and ');
}

function name(field: Field): string {
  return field.parent && field.key !== '' ? fieldNameFirst(field) : 'The object';
}
