import { type Field, isMap } from '../documents/field.js';
import { isPlaceholder } from '../documents/placeholder.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { quoted, requiredValue } from './problems.js';

const JUNCTORS = ['allOf', 'anyOf', 'oneOf'];

/** What schemas under `allOf`, `anyOf`, `oneOf` and `not` speak of has to be described outside of them, too. */
export function* checkCompleteness(schema: Field): Iterable<ShapeProblem> {
  yield* checkClauses(schema, schema);
}

function* checkClauses(narrowing: Field, described: Field): Iterable<ShapeProblem> {
  for (const junctor of JUNCTORS)
    for (const clause of narrowing.at(junctor).items()) yield* checkClause(clause, described);
  yield* checkClause(narrowing.at('not'), described);
}

function* checkClause(clause: Field, described: Field): Iterable<ShapeProblem> {
  if (!isMap(clause.value) || isPlaceholder(described.value)) return;
  yield* checkClauses(clause, described);
  const items = described.at('items');
  if (isMap(clause.at('items').value)) yield* items.exists ? checkClause(clause.at('items'), items) : [missing(items)];
  for (const [name, property] of clause.at('properties').entries()) {
    const outside = described.at('properties', name);
    if (!isPlaceholder(name)) yield* outside.exists ? checkClause(property, outside) : [missing(outside)];
  }
}

function missing(field: Field): ShapeProblem {
  return requiredValue(
    field,
    `${quoted(String(field.key))} is spoken of under "allOf", "anyOf", "oneOf" or "not", and has to be described here.`,
  );
}
