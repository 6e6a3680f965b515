import { type Field, isMap } from '../../documents/field.js';
import { isPlaceholder } from '../../documents/placeholder.js';
import type { StructuralSchema } from '../../schemas/custom/structural-schema.js';
import { fieldNameFirst } from '../../schemas/field-name.js';
import type { ShapeProblem } from '../../schemas/shape-problem.js';
import { matchesPattern } from '../../text/pattern/linear-pattern.js';
import { invalidValue, requiredValue } from '../problems.js';
import { combinationProblems } from './combinations.js';
import { embeddedObjectProblems } from './embedded-object.js';
import { repeatedItems } from './list-uniqueness.js';
import { formatRefusal } from './text-formats.js';
import { choiceProblem } from './value-choice.js';
import { limitProblems } from './value-limits.js';
import { typeProblem } from './value-types.js';

/** Longer patterns tell a reader nothing. */
const LONGEST_SHOWN = 80;

/**
 * What validation refuses in a value, and in all that is in it. Values that another program fills in are passed over;
 * rules in CEL are not evaluated.
 *
 * @param field where nothing stands, what is judged is `null`.
 */
export function valueProblems(field: Field, schema: StructuralSchema): readonly ShapeProblem[] {
  if (isPlaceholder(field.value)) return [];
  const wrong = typeProblem(field, schema);
  if (wrong) return [wrong];
  const choice = choiceProblem(field, schema.enum);
  return [
    ...(choice ? [choice] : []),
    ...limitProblems(field, schema),
    ...textProblems(field, schema),
    ...innerProblems(field, schema),
    ...combinationProblems(field, schema, valueProblems),
  ];
}

function* textProblems(field: Field, { pattern, format }: StructuralSchema): Iterable<ShapeProblem> {
  const text = field.string;
  if (text === undefined) return;
  const asked = format === undefined ? undefined : formatRefusal(text, format);
  if (asked !== undefined) yield invalidValue(field, `${fieldNameFirst(field)} takes ${asked}.`);
  if (pattern === undefined || matchesPattern(pattern, text) !== false) return;
  const shown = pattern.length > LONGEST_SHOWN ? '' : `: ${pattern}`;
  yield invalidValue(field, `${fieldNameFirst(field)} does not have the form that it takes${shown}`);
}

function* innerProblems(field: Field, schema: StructuralSchema): Iterable<ShapeProblem> {
  if (Array.isArray(field.value)) yield* listProblems(field, schema);
  else if (isMap(field.value)) yield* mapProblems(field, schema);
}

function* listProblems(field: Field, schema: StructuralSchema): Iterable<ShapeProblem> {
  const { items } = schema;
  if (items) for (const item of field.items()) yield* valueProblems(item, items);
  yield* repeatedItems(field, schema);
}

function* mapProblems(field: Field, schema: StructuralSchema): Iterable<ShapeProblem> {
  const entries = field.entries();
  const written = new Set(entries.map(([key]) => key));
  if (schema.isEmbedded) yield* embeddedObjectProblems(field);
  for (const name of entries.some(([key]) => isPlaceholder(key)) ? [] : schema.required) {
    if (!written.has(name)) yield requiredValue(field.at(name), `${inWords(field)} needs "${name}", which is missing.`);
  }
  for (const [key, inner] of entries) {
    const known = schema.property(key) ?? schema.additional;
    if (typeof known === 'object') yield* valueProblems(inner, known);
  }
}

function inWords(field: Field): string {
  return field.parent && field.key !== '' ? fieldNameFirst(field) : 'The object';
}
