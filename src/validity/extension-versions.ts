import { type Field, isMap } from '../documents/field.js';
import { isPlaceholder } from '../documents/placeholder.js';
import { StructuralSchema } from '../schemas/custom/structural-schema.js';
import { fieldNameFirst } from '../schemas/field-name.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { checkOneOf } from './chosen-values.js';
import { findField } from './extension-field-path.js';
import { MISSING_KEYWORDS } from './extension-keywords.js';
import { checkSchema } from './extension-schema.js';
import { isFinal } from './final-value.js';
import { checkSize } from './list-size.js';
import { checkNonEmptyFormat } from './name-formats.js';
import { LETTER_LABEL } from './network-formats.js';
import { duplicateValue, forbiddenField, invalidValue, quoted, requiredValue, tooLong } from './problems.js';
import { isSet } from './written-value.js';

export interface VersionContext {
  /** The minor number of the target release, as 36. */
  readonly minor: number;
  /** Whether a status is written on its own. */
  readonly hasStatus: boolean;
}

/** One version of a custom resource (API reference, CustomResourceDefinitionVersion). */
export function* checkVersion(version: Field, { minor, hasStatus }: VersionContext): Iterable<ShapeProblem> {
  if (version.exists && !isMap(version.value)) return;
  yield* checkNonEmptyFormat(version.at('name'), LETTER_LABEL);
  yield* checkDeprecation(version);
  const schema = version.at('schema', 'openAPIV3Schema');
  if (!schema.exists && (!version.at('schema').exists || isMap(version.at('schema').value)))
    yield requiredValue(schema, 'Each version needs a schema in "schema.openAPIV3Schema".');
  if (isFinal(schema.value)) {
    yield* checkSchema(schema, minor);
    yield* checkRoot(schema, hasStatus);
    if (minor >= SELECTABLE_SINCE) yield* checkSelectable(version.at('selectableFields'), schema);
  }
  yield* checkScale(version.at('subresources', 'scale'));
  for (const column of version.at('additionalPrinterColumns').items()) yield* checkColumn(column);
}

const MOST_OF_WARNING = 256;

function* checkDeprecation(version: Field): Iterable<ShapeProblem> {
  const warning = version.at('deprecationWarning');
  const text = warning.string;
  if (text === undefined || isPlaceholder(text)) return;
  const { value: isDeprecated = false } = version.at('deprecated');
  if (isDeprecated === false)
    yield invalidValue(warning, '"deprecationWarning" is for versions with "deprecated: true".');
  if (text === '') yield invalidValue(warning, '"deprecationWarning" may not be empty.');
  if (Buffer.byteLength(text) > MOST_OF_WARNING)
    yield tooLong(warning, `"deprecationWarning" may not be longer than ${MOST_OF_WARNING}.`);
  if (/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]|(?! )\p{Zs}/u.test(text))
    yield invalidValue(warning, '"deprecationWarning" takes printable characters alone, and no line breaks.');
}

/** What may stand at the root of a schema where the status is validated on its own. */
const AT_ROOT =
  'description type format title maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern maxItems minItems uniqueItems multipleOf required items properties externalDocs example x-kubernetes-preserve-unknown-fields x-kubernetes-validations'.split(
    ' ',
  );
function* checkRoot(schema: Field, hasStatus: boolean): Iterable<ShapeProblem> {
  if (schema.at('nullable').value === true)
    yield forbiddenField(schema.at('nullable'), '"nullable" may not be true at the root.');
  const passed = [...AT_ROOT, ...MISSING_KEYWORDS, 'nullable', 'additionalProperties'];
  for (const [key, field] of hasStatus ? schema.entries() : [])
    if (!passed.includes(key) && isSet(field))
      yield forbiddenField(
        field,
        `${fieldNameFirst(field)} may not stand at the root of a schema beside the subresource "status".`,
      );
}

function* checkScale(scale: Field): Iterable<ShapeProblem> {
  yield* checkScalePath(scale.at('specReplicasPath'), ['.spec.']);
  yield* checkScalePath(scale.at('statusReplicasPath'), ['.status.']);
  yield* checkScalePath(scale.at('labelSelectorPath'), ['.spec.', '.status.']);
}

function* checkScalePath(path: Field, starts: readonly string[]): Iterable<ShapeProblem> {
  const text = path.string;
  if (!text || isPlaceholder(text) || starts.some((start) => text.startsWith(start))) return;
  const asked = starts.map(quoted).join(' or ');
  yield invalidValue(path, `${fieldNameFirst(path)} is ${quoted(text)}; it has to begin with ${asked}.`);
}

const COLUMN_TYPES = ['boolean', 'date', 'integer', 'number', 'string'];
const COLUMN_FORMATS = ['', 'byte', 'date', 'date-time', 'double', 'float', 'int32', 'int64', 'password'];

function* checkColumn(column: Field): Iterable<ShapeProblem> {
  const [type, path] = [column.at('type'), column.at('jsonPath')];
  if (type.value !== '') yield* checkOneOf(type, COLUMN_TYPES);
  yield* checkOneOf(column.at('format'), COLUMN_FORMATS);
  if (path.string && !path.string.startsWith('.') && !isPlaceholder(path.value))
    yield invalidValue(path, `"jsonPath" is ${quoted(path.string)}; it has to begin with ".".`);
}

/** Before, servers with default settings drop them (KEP-4358). */
export const SELECTABLE_SINCE = 31;
const MOST_SELECTABLE = 8;
const SELECTABLE_TYPES: readonly unknown[] = ['string', 'boolean', 'integer'];

function* checkSelectable(list: Field, schema: Field): Iterable<ShapeProblem> {
  if (!isMap(schema.value)) return;
  const root = new StructuralSchema(schema.value);
  const seen = new Set<string>();
  for (const path of list.items().map((item) => item.at('jsonPath'))) {
    const text = path.string;
    if (!text || isPlaceholder(text)) continue;
    const found = findField(text, root, false);
    const shown = `"jsonPath" is ${quoted(text)}`;
    const raw = found?.schema?.raw.type;
    if (!found) yield invalidValue(path, `${shown}, which leads to no field of the schema.`);
    else if (found.keys[0] === 'metadata')
      yield invalidValue(path, `${shown}; fields of "metadata" cannot be selected.`);
    else if (!SELECTABLE_TYPES.includes(raw) && !isPlaceholder(raw))
      yield invalidValue(path, `${shown}; it has to lead to a string, a boolean or an integer.`);
    else if (seen.has(found.keys.join('.'))) yield duplicateValue(path, `${shown}, which stands a second time.`);
    seen.add(found?.keys.join('.') ?? '');
  }
  yield* checkSize(list, MOST_SELECTABLE);
}
