import type { Field, Json } from '../documents/field.js';

/**
 * What can be wrong with the shape of an object.
 *
 * - `missing-type`: `apiVersion` or `kind` is absent or no text;
 * - `unknown-kind`: no release has this kind in this version; `removed-kind`, `future-kind`: an older or a newer one has;
 *   `unserved-kind`: the release has it, but a server with default settings does not serve it; `read-only-kind`: it
 *   cannot be created; `unknown-group`: a custom resource, or a group that is spelt almost like one of Kubernetes' own;
 * - `unknown-field`: the type has no such field; `removed-field`, `future-field`: in another release it has;
 *   `ignored-field`: the type has no such field, and the server drops it without a word;
 * - `wrong-type`: the field does not take such a value;
 * - `unknown-value`: the field takes a few values, of which this is none;
 * - `missing-field`: the object cannot be created without this field;
 * - `invalid-value`, `forbidden-field`, `duplicate-value`, `too-long-value`: what validation refuses in an object that
 *   could be decoded.
 */
export type ShapeCode =
  | 'missing-type'
  | 'unknown-kind'
  | 'removed-kind'
  | 'future-kind'
  | 'unserved-kind'
  | 'read-only-kind'
  | 'unknown-group'
  | 'unknown-field'
  | 'removed-field'
  | 'future-field'
  | 'ignored-field'
  | 'wrong-type'
  | 'unknown-value'
  | 'missing-field'
  | 'invalid-value'
  | 'forbidden-field'
  | 'duplicate-value'
  | 'too-long-value';

/** What was probably meant. */
export type Suggestion =
  /** The same place under another key. */
  | { readonly kind: 'rename'; readonly to: string }
  /**
   * The same key under another object, or under one of two, by their paths, in which `[]` stands for any item of a list.
   * `target` is there where it is one certain place with nothing in it.
   */
  | { readonly kind: 'move'; readonly under: readonly string[]; readonly target?: Field }
  /** What took the place of a field of an older API version; `target` where it takes the value as it is. */
  | { readonly kind: 'successor'; readonly to: string; readonly target?: Field }
  /** Another value for the same field. */
  | { readonly kind: 'replace'; readonly value: Json }
  /** Another API version, and where it is not the same, another kind. */
  | { readonly kind: 'api-version'; readonly apiVersion: string; readonly to: string };

/** One thing that is wrong with the shape of an object. */
export interface ShapeProblem {
  readonly code: ShapeCode;
  /** The field that is wrong, or the one that is missing. */
  readonly field: Field;
  /** One sentence about this object. It quotes keys, and no values that could be secret. */
  readonly message: string;
  readonly suggestion?: Suggestion;
  /** Whether an API server of the release refuses to create the object because of it. */
  readonly rejected: boolean;
}
