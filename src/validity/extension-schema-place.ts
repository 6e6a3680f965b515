import type { Field } from '../documents/field.js';
import { isPlaceholder } from '../documents/placeholder.js';

/** Where a schema stands in the schema of a version. */
export interface SchemaPlace {
  readonly level: 'root' | 'items' | 'field';
  /** Under `allOf`, `anyOf`, `oneOf` or `not`, where a schema only narrows what another says. */
  readonly isNested: boolean;
  /** In what stands for `apiVersion`, `kind` or `metadata` of a whole object. */
  readonly isInMetadata: boolean;
  /** Why no default may stand here, in words that follow "may not be set". */
  readonly noDefault?: string;
  /** Whether what a default holds can be compared with its schema. */
  readonly hasDefaults: boolean;
}

/** What every whole object has. */
export const OBJECT_FIELDS: readonly string[] = ['apiVersion', 'kind', 'metadata'];

export function isTrue(schema: Field, key: string): boolean {
  return schema.at(key).value === true;
}

/** The type that a schema asks for; empty where it asks for none, undefined where the type is not final. */
export function typeOf(schema: Field): string | undefined {
  const { value } = schema.at('type');
  return isPlaceholder(value) ? undefined : typeof value === 'string' ? value : '';
}
