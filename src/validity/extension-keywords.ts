import { type Field, isMap } from '../documents/field.js';
import { isPlaceholder } from '../documents/placeholder.js';
import { fieldNameFirst } from '../schemas/field-name.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { parsePattern } from '../text/pattern/parse-pattern.js';
import { UnreadablePattern } from '../text/pattern/syntax.js';
import { isTrue, type SchemaPlace } from './extension-schema-place.js';
import { forbiddenField, invalidValue, unsupportedValue } from './problems.js';
import { isSet } from './written-value.js';

export const TYPES = ['array', 'boolean', 'integer', 'number', 'object', 'string'];

/** What JSON Schema has and CRDs do not. */
export const MISSING_KEYWORDS = [
  'id',
  '$schema',
  '$ref',
  'additionalItems',
  'patternProperties',
  'definitions',
  'dependencies',
];

/** What a schema may say beside that. */
const KEYWORDS =
  'type title description format default example externalDocs nullable enum pattern required properties additionalProperties items allOf anyOf oneOf not minimum maximum exclusiveMinimum exclusiveMaximum multipleOf minLength maxLength minItems maxItems uniqueItems minProperties maxProperties'.split(
    ' ',
  );

/** Whether a schema can say this at all; what else stands in a schema under `anyOf` is dropped without a word. */
export function isKeyword(key: string): boolean {
  return KEYWORDS.includes(key) || MISSING_KEYWORDS.includes(key) || key.startsWith('x-kubernetes-');
}

/** What no schema in a CRD may hold, wherever it stands. */
export function* checkKeywords(schema: Field, place: SchemaPlace): Iterable<ShapeProblem> {
  for (const key of MISSING_KEYWORDS) {
    const field = schema.at(key);
    if (isSet(field)) yield forbiddenField(field, `${fieldNameFirst(field)} may not stand in the schema of a CRD.`);
  }
  yield* checkType(schema.at('type'));
  yield* checkInner(schema);
  yield* checkFlags(schema, place);
  yield* checkPattern(schema.at('pattern'));
}

function* checkType(type: Field): Iterable<ShapeProblem> {
  const text = type.string;
  if (text === 'null') yield forbiddenField(type, '"type" may not be "null"; "nullable: true" says the same.');
  else if (text && !isPlaceholder(text) && !TYPES.includes(text)) yield unsupportedValue(type, TYPES);
}

function* checkInner(schema: Field): Iterable<ShapeProblem> {
  const [items, additional] = [schema.at('items'), schema.at('additionalProperties')];
  if (Array.isArray(items.value) && items.value.length > 0)
    yield forbiddenField(items, '"items" takes one schema, and no list of them.');
  const isClosing = additional.value === false || isMap(additional.value);
  if (isClosing && schema.at('properties').entries().length > 0)
    yield forbiddenField(additional, '"additionalProperties" may not stand beside "properties".');
}

function* checkFlags(schema: Field, { isInMetadata }: SchemaPlace): Iterable<ShapeProblem> {
  const [unique, preserved] = [schema.at('uniqueItems'), schema.at('x-kubernetes-preserve-unknown-fields')];
  if (unique.value === true)
    yield forbiddenField(unique, '"uniqueItems" may not be true; "x-kubernetes-list-type: set" says the same.');
  if (preserved.value === false) yield invalidValue(preserved, `${fieldNameFirst(preserved)} takes true or nothing.`);
  const embedded = schema.at('x-kubernetes-embedded-resource');
  if (isInMetadata && isTrue(schema, 'x-kubernetes-embedded-resource'))
    yield forbiddenField(embedded, `${fieldNameFirst(embedded)} may not stand in the metadata of an object.`);
}

/** Of these it is not known whether they can be read. */
const NOT_READ = /\\[pPQC]|[^\0-\x7f]/;

function* checkPattern(pattern: Field): Iterable<ShapeProblem> {
  const text = pattern.string;
  if (!text || isPlaceholder(text) || NOT_READ.test(text)) return;
  try {
    parsePattern(text);
  } catch (error) {
    if (!(error instanceof UnreadablePattern)) throw error;
    yield invalidValue(
      pattern,
      '"pattern" is no regular expression that RE2 reads, which has no look-around, for one.',
    );
  }
}
