import { type Field, isMap } from '../documents/field.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { checkCompleteness } from './extension-completeness.js';
import { checkDefault } from './extension-defaults.js';
import { checkKeywords, isKeyword } from './extension-keywords.js';
import { checkListsAndMaps } from './extension-lists.js';
import { checkNarrowing } from './extension-narrowing.js';
import { checkValidationRules } from './extension-rules.js';
import { isTrue, OBJECT_FIELDS, type SchemaPlace } from './extension-schema-place.js';
import { checkStructure } from './extension-structure.js';
import { isSet } from './written-value.js';

const ROOT: Omit<SchemaPlace, 'minor'> = { level: 'root', isNested: false, isInMetadata: false, hasDefaults: true };

/** Before, servers with default settings drop rules in CEL (KEP-2876). */
const RULES_SINCE = 25;

/**
 * The schema of a version of a custom resource, which has to be structural: it says of every field what type it has, and
 * only then what else holds (Kubernetes documentation, Specifying a structural schema).
 */
export function checkSchema(schema: Field, minor: number): Iterable<ShapeProblem> {
  return walk(schema, { ...ROOT, minor });
}

function* walk(schema: Field, place: SchemaPlace): Iterable<ShapeProblem> {
  if (isMap(schema.value)) yield* walkSchema(schema, place);
}

function* walkSchema(schema: Field, place: SchemaPlace): Iterable<ShapeProblem> {
  yield* checkKeywords(schema, place);
  yield* checkDefault(schema, place);
  yield* checkListsAndMaps(schema);
  if (place.minor >= RULES_SINCE) yield* checkValidationRules(schema);
  if (place.isNested) yield* checkNarrowing(schema);
  else {
    yield* checkStructure(schema, place);
    // The server looks no deeper for what is only spoken of.
    if (place.level === 'root') yield* checkCompleteness(schema);
  }
  yield* walkFields(schema, place);
  for (const clause of clauses(schema)) yield* walk(clause, { ...place, isNested: true });
}

function* walkFields(schema: Field, place: SchemaPlace): Iterable<ShapeProblem> {
  const isWhole = place.level === 'root' || isTrue(schema, 'x-kubernetes-embedded-resource');
  const inner: SchemaPlace = { ...place, level: 'field' };
  for (const [name, property] of schema.at('properties').entries()) {
    const ofIt = isWhole && OBJECT_FIELDS.includes(name) ? ofObject(inner, name, place) : inner;
    // Nothing in the place of the schema of a field counts as a schema that says nothing.
    yield* property.exists ? walk(property, ofIt) : walkSchema(property, ofIt);
  }
  yield* walk(schema.at('items'), { ...place, level: 'items' });
  yield* walk(schema.at('additionalProperties'), {
    ...inner,
    hasDefaults: false,
    ...(place.isInMetadata ? { noDefault: 'in "additionalProperties" of the metadata of an object' } : {}),
  });
}

/** The server itself knows these fields, and fills in none of them. */
function ofObject(inner: SchemaPlace, name: string, { level }: SchemaPlace): SchemaPlace {
  const isTop = level === 'root' && !inner.isNested;
  return {
    ...inner,
    isInMetadata: true,
    hasDefaults: false,
    ...(isTop ? { noDefault: `in "${name}" of the object itself` } : {}),
  };
}

/** The schemas that narrow this one, but for the two that say "a number or a text", as only there types may stand. */
function clauses(schema: Field): readonly Field[] {
  const all = schema.at('allOf').items();
  const [first, ...others] = all;
  const isFirstFree = first !== undefined && isIntegerOrText(first);
  const anyOf = isIntegerOrText(schema) ? [] : schema.at('anyOf').items();
  return [...anyOf, ...(isFirstFree ? others : all), ...schema.at('oneOf').items(), schema.at('not')];
}

function isIntegerOrText(schema: Field): boolean {
  const said = schema
    .at('anyOf')
    .items()
    .map((clause) => clause.entries().filter(([key, field]) => isKeyword(key) && isSet(field)));
  const types = said.map(([only, other]) => (only?.[0] === 'type' && !other ? only[1].value : undefined));
  return types.length === 2 && types[0] === 'integer' && types[1] === 'string';
}
