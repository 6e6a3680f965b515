/** What JSON a field takes. */
export type FieldType = 'string' | 'integer' | 'number' | 'boolean' | 'object' | 'array' | 'any';

/**
 * What the type alone does not say. As in OpenAPI, and further:
 *
 * - `quantity`: text or a number, such as `500m` (Quantity);
 * - `int-or-string`: text or an int32 (IntOrString);
 * - `date-time`: RFC 3339 (Time); `micro-time`: the same with exactly six fractional digits (MicroTime);
 * - `raw`, `json`, `fields`: anything (RawExtension, JSON, FieldsV1);
 * - `schema-or-bool`, `schema-or-list`, `schema-or-strings`: a JSON schema or the other thing, in CRDs.
 */
export type FieldFormat =
  | 'byte'
  | 'quantity'
  | 'int-or-string'
  | 'date-time'
  | 'micro-time'
  | 'int32'
  | 'int64'
  | 'double'
  | 'raw'
  | 'json'
  | 'fields'
  | 'schema-or-bool'
  | 'schema-or-list'
  | 'schema-or-strings';

/** How server-side apply merges a list, from `x-kubernetes-list-type`. */
export type ListType = 'atomic' | 'set' | 'map';

/** What a release says of one field, or of the items of a list or the values of a map. */
export interface FieldFacts {
  readonly type: FieldType;
  readonly format?: FieldFormat;
  /** The definition of an object. */
  readonly ref?: string;
  /** Of a list. */
  readonly items?: FieldFacts;
  /** Of a map with free keys. */
  readonly values?: FieldFacts;
  /** The values that the release named by `ENUMS_FROM` allows; others may allow fewer or more. */
  readonly enum?: readonly string[];
  readonly listType?: ListType;
  readonly listMapKeys?: readonly string[];
  /** As the OpenAPI document has it; the server does not refuse every absence. */
  readonly required: boolean;
  /** Whether format and list type were taken from a newer release, because this one's source does not tell them. */
  readonly borrowed: boolean;
}

/** Where a line of the facts stands. */
export interface LineContext {
  /** Group prefix and version of the definition, to which names in the line are relative: `core.v1`. */
  readonly scope: string;
  readonly borrowed: boolean;
}

const SCALARS: Readonly<Record<string, Pick<FieldFacts, 'type' | 'format'>>> = {
  s: { type: 'string' },
  y: { type: 'string', format: 'byte' },
  q: { type: 'string', format: 'quantity' },
  x: { type: 'string', format: 'int-or-string' },
  t: { type: 'string', format: 'date-time' },
  u: { type: 'string', format: 'micro-time' },
  i: { type: 'integer', format: 'int32' },
  l: { type: 'integer', format: 'int64' },
  n: { type: 'integer' },
  d: { type: 'number', format: 'double' },
  b: { type: 'boolean' },
  o: { type: 'any' },
  r: { type: 'any', format: 'raw' },
  j: { type: 'any', format: 'json' },
  f: { type: 'any', format: 'fields' },
  h: { type: 'any', format: 'schema-or-bool' },
  p: { type: 'any', format: 'schema-or-list' },
  g: { type: 'any', format: 'schema-or-strings' },
};

/** Formats whose fields say more about themselves in newer releases than the type that older ones tell. */
const ALWAYS_TOLD: ReadonlySet<FieldFormat | undefined> = new Set([undefined, 'date-time']);

/**
 * Reads a field's code, the part of its line after the name: `s`, `i!` (required), `[Container` (list), `{q` (map),
 * `:meta.v1.ObjectMeta`, then tab-separated `@map:name` (list type and keys), `=A|B` (allowed values).
 *
 * @throws Error where the code is unknown: the generated facts are broken.
 */
export function readFieldCode(code: string, context: LineContext): FieldFacts {
  const tab = code.indexOf('\t');
  const head = tab < 0 ? code : code.slice(0, tab);
  const required = head.endsWith('!');
  const type = required ? head.slice(0, -1) : head;
  if (tab < 0) return readType(type, { ...context, required });
  const rest = code.slice(tab + 1).split('\t');
  const allowed = rest.find((part) => part.startsWith('='));
  const list = rest.find((part) => part.startsWith('@'));
  const facts = readType(type, { ...context, required, ...(allowed ? { allowed: allowed.slice(1).split('|') } : {}) });
  return list ? { ...facts, ...readListType(list.slice(1)), borrowed: facts.borrowed || context.borrowed } : facts;
}

interface TypeContext extends LineContext {
  readonly required: boolean;
  readonly allowed?: readonly string[];
}

function readType(code: string, context: TypeContext): FieldFacts {
  const { required } = context;
  const first = code.charCodeAt(0);
  if (first === LIST || first === MAP) {
    const inner = readType(code.slice(1), { ...context, required: false });
    return first === LIST
      ? { type: 'array', items: inner, required, borrowed: inner.borrowed }
      : { type: 'object', values: inner, required, borrowed: inner.borrowed };
  }
  if (first === ELSEWHERE) return { type: 'object', ref: code.slice(1), required, borrowed: false };
  if (first >= CAPITAL_A && first <= CAPITAL_Z)
    return { type: 'object', ref: `${context.scope}.${code}`, required, borrowed: false };
  return readScalar(code, context);
}

const [LIST, MAP, ELSEWHERE, CAPITAL_A, CAPITAL_Z] = [91, 123, 58, 65, 90];

function readScalar(code: string, { required, allowed, borrowed }: TypeContext): FieldFacts {
  const scalar = SCALARS[code];
  if (!scalar) throw new Error(`Unknown field code: ${code}`);
  const isBorrowed = borrowed && !ALWAYS_TOLD.has(scalar.format);
  return { ...scalar, ...(allowed ? { enum: allowed } : {}), required, borrowed: isBorrowed };
}

function readListType(text: string): Pick<FieldFacts, 'listType' | 'listMapKeys'> {
  const [type = '', keys] = text.split(':');
  return { listType: type as ListType, ...(keys ? { listMapKeys: keys.split(',') } : {}) };
}
