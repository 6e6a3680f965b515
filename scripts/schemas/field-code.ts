import type { RawField } from './raw-schema.js';
import type { FieldCode } from './release-model.js';

const CODES: Readonly<Record<string, string>> = {
  string: 's',
  'string byte': 'y',
  'string date-time': 't',
  'string int-or-string': 'x',
  integer: 'n',
  'integer int32': 'i',
  'integer int64': 'l',
  number: 'd',
  'number double': 'd',
  boolean: 'b',
  object: 'o',
  '': 'o',
  Quantity: 'q',
  IntOrString: 'x',
  Time: 't',
  MicroTime: 'u',
  RawExtension: 'r',
  JSON: 'j',
  FieldsV1: 'f',
  JSONSchemaPropsOrBool: 'h',
  JSONSchemaPropsOrArray: 'p',
  JSONSchemaPropsOrStringArray: 'g',
};

export interface FieldTraits {
  /** Group prefix and version of the definition that holds the field: `core.v1`. */
  readonly scope: string;
  readonly required: boolean;
  readonly allowed: readonly string[] | undefined;
}

/** Writes a field as `readFieldCode` reads it. */
export function writeFieldCode(field: RawField, { scope, required, allowed }: FieldTraits): FieldCode {
  const parts = [`${writeType(field, scope)}${required ? '!' : ''}`];
  const list = writeListType(field);
  if (list) parts.push(list);
  if (allowed) parts.push(`=${allowed.join('|')}`);
  return parts.join('\t');
}

/** Before 1.30 many lists of named things told only their merge key, by which server-side apply merged them as maps. */
function writeListType({ listType, listMapKeys = [], mergeKey }: RawField): string | undefined {
  if (!listType) return mergeKey ? `@map:${mergeKey}` : undefined;
  return `@${listType}${listMapKeys.length ? `:${listMapKeys.join(',')}` : ''}`;
}

function writeType(field: RawField, scope: string): string {
  if (field.items) return `[${writeType(field.items, scope)}`;
  if (field.values) return `{${writeType(field.values, scope)}`;
  if (field.ref && !Object.hasOwn(CODES, field.ref)) return writeRef(field.ref, scope);
  const key = field.ref ?? [field.type, field.format].filter(Boolean).join(' ');
  const code = CODES[key];
  if (!code) throw new Error(`No code for ${JSON.stringify(field)}`);
  return code;
}

function writeRef(ref: string, scope: string): string {
  return ref.startsWith(`${scope}.`) ? ref.slice(scope.length + 1) : `:${ref}`;
}
