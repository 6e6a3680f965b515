import { isMap } from '../../documents/field.js';
import type { CustomVersion } from './custom-kind.js';
import { StructuralSchema } from './structural-schema.js';

/** Schemas in schemas: deeper ones are not read. */
const DEEPEST = 60;

/**
 * A version out of a JSON schema, as catalogues make them out of CRDs. There an object is closed by
 * `additionalProperties: false`, and takes anything without it.
 */
export function readJsonSchema(name: string, raw: unknown): CustomVersion | undefined {
  if (!isMap(raw) || !isMap(raw.properties)) return undefined;
  return { name, schema: new StructuralSchema(structural(raw, 0)), isClosed: true, dropsStatus: true };
}

type Raw = Readonly<Record<string, unknown>>;

const ANYTHING: Raw = { 'x-kubernetes-preserve-unknown-fields': true };

function structural(raw: Raw, depth: number): Raw {
  if ('$ref' in raw || depth > DEEPEST) return ANYTHING;
  const inner = (value: unknown) => (isMap(value) ? structural(value, depth + 1) : value);
  const list = (value: unknown) => (Array.isArray(value) ? value.map(inner) : value);
  const { properties, additionalProperties, items, allOf, anyOf, oneOf, not, ...rest } = raw;
  return {
    ...rest,
    ...ofType(raw.type),
    ...(isMap(properties) ? { properties: mapped(properties, inner) } : {}),
    ...(isMap(additionalProperties) ? { additionalProperties: inner(additionalProperties) } : {}),
    ...(additionalProperties === false || isMap(additionalProperties) ? {} : ANYTHING),
    ...(items === undefined ? {} : { items: inner(items) }),
    ...(raw.format === 'int-or-string'
      ? { 'x-kubernetes-int-or-string': true, type: undefined, format: undefined }
      : { allOf: list(allOf), anyOf: list(anyOf), oneOf: list(oneOf), not: inner(not) }),
    ...numericLimits(raw),
  };
}

function mapped(properties: Raw, change: (value: unknown) => unknown): Raw {
  return Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, change(value)]));
}

/** `["string", "null"]` is a nullable text; other lists of types are not judged. */
function ofType(type: unknown): Raw {
  if (!Array.isArray(type)) return {};
  const others = type.filter((name) => name !== 'null');
  return { type: others.length === 1 ? others[0] : undefined, nullable: others.length < type.length };
}

/** Since draft 6 an exclusive limit is a number of its own. */
function numericLimits({ exclusiveMinimum, exclusiveMaximum }: Raw): Raw {
  return {
    ...(typeof exclusiveMinimum === 'number' ? { minimum: exclusiveMinimum, exclusiveMinimum: true } : {}),
    ...(typeof exclusiveMaximum === 'number' ? { maximum: exclusiveMaximum, exclusiveMaximum: true } : {}),
  };
}
