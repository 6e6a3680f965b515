import type { Field } from '../documents/field.js';
import { isPlaceholder } from '../documents/placeholder.js';

/** Where a schema stands in the schema of a version. */
export interface SchemaPlace {
  readonly level: 'root' | 'items' | 'field';
  /** The minor number of the target release, as 36. */
  readonly minor: number;
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

/** The type that a schema asks for; empty where it asks for none, undefined where what stands there is none. */
export function typeOf(schema: Field): string | undefined {
  const { value = '' } = schema.at('type');
  return typeof value === 'string' && !isPlaceholder(value) ? value : undefined;
}
