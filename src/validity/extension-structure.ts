import { type Field, isMap } from '../documents/field.js';
import { isPlaceholder } from '../documents/placeholder.js';
import { fieldNameFirst } from '../schemas/field-name.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { TYPES } from './extension-keywords.js';
import { isTrue, type SchemaPlace, typeOf } from './extension-schema-place.js';
import { isMissing } from './pod-check.js';
import { forbiddenField, invalidValue, requiredValue } from './problems.js';
import { isSet } from './written-value.js';

const EMBEDDED = 'x-kubernetes-embedded-resource';
const PRESERVED = 'x-kubernetes-preserve-unknown-fields';
const INT_OR_STRING = 'x-kubernetes-int-or-string';

/** What a schema has to say of the value that it is about, and what it may not say. */
export function* checkStructure(schema: Field, place: SchemaPlace): Iterable<ShapeProblem> {
  yield* checkTypeSaid(schema, place);
  yield* checkInnerSaid(schema, place);
  yield* checkOpposites(schema);
  if (place.level === 'root' || isTrue(schema, EMBEDDED)) yield* checkObject(schema, place);
}

function* checkTypeSaid(schema: Field, { level }: SchemaPlace): Iterable<ShapeProblem> {
  const type = schema.at('type');
  const said = typeOf(schema);
  if (said === undefined) return;
  const isEmbedded = isTrue(schema, EMBEDDED);
  if (said === '' && (isEmbedded || !(isTrue(schema, INT_OR_STRING) || isTrue(schema, PRESERVED))))
    yield requiredValue(type, `${subject(schema, level)} needs "type"${isEmbedded ? ', which is "object" here' : ''}.`);
  else if (said !== '' && said !== 'object' && (level === 'root' || isEmbedded) && TYPES.includes(said))
    yield invalidValue(type, `"type" is "${said}"; it has to be "object" here.`);
}

function subject(schema: Field, level: SchemaPlace['level']): string {
  if (level === 'root') return 'The schema of a version';
  return level === 'items' ? 'The schema of the items' : `The schema of ${fieldNameFirst(schema)}`;
}

function* checkInnerSaid(schema: Field, { level }: SchemaPlace): Iterable<ShapeProblem> {
  const [items, additional] = [schema.at('items'), schema.at('additionalProperties')];
  const isSchema = isMap(items.value) || Array.isArray(items.value) || isPlaceholder(items.value);
  // The server drops what is neither without a word.
  if (typeOf(schema) === 'array' && (isMissing(items) || !isSchema))
    yield requiredValue(items, 'A schema of the type "array" needs "items".');
  if (!additional.exists) return;
  if (level === 'root') yield forbiddenField(additional, '"additionalProperties" may not stand at the root.');
  else if (isTrue(schema, EMBEDDED))
    yield forbiddenField(additional, `"additionalProperties" may not stand beside "${EMBEDDED}".`);
}

function* checkOpposites(schema: Field): Iterable<ShapeProblem> {
  if (isTrue(schema, INT_OR_STRING))
    for (const key of [PRESERVED, EMBEDDED])
      if (isTrue(schema, key)) yield invalidValue(schema.at(key), `"${key}" may not stand beside "${INT_OR_STRING}".`);
  const properties = schema.at('properties');
  const isOpaque = isTrue(schema, EMBEDDED) && !isTrue(schema, PRESERVED);
  if (isOpaque && properties.entries().length === 0)
    yield requiredValue(properties, `A schema with "${EMBEDDED}" needs "properties" or "${PRESERVED}".`);
}

/** The fields that every object has are the server's to describe. */
function* checkObject(schema: Field, { level }: SchemaPlace): Iterable<ShapeProblem> {
  const properties = schema.at('properties');
  for (const [name, type] of [
    ['apiVersion', 'string'],
    ['kind', 'string'],
    ['metadata', 'object'],
  ] as const) {
    const property = properties.at(name);
    const said = typeOf(property);
    if (isMap(property.value) && said !== undefined && said !== type && (TYPES.includes(said) || said === ''))
      yield invalidValue(property.at('type'), `The schema of "${name}" has to have the type "${type}".`);
  }
  if (level === 'root') yield* checkRootMetadata(properties.at('metadata'));
}

/** Names are all that a schema can narrow. */
function* checkRootMetadata(metadata: Field): Iterable<ShapeProblem> {
  const said = metadata
    .entries()
    .filter(([key, field]) => !['type', 'default', 'properties'].includes(key) && isSet(field));
  const named = metadata.at('properties').entries();
  const [other] = [...said, ...named.filter(([key]) => key !== 'name' && key !== 'generateName')];
  if (other)
    yield forbiddenField(
      other[1],
      `The schema of "metadata" may narrow "name" and "generateName" alone, and says "${other[0]}" as well.`,
    );
}
