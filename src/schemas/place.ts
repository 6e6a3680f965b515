import type { Field } from '../documents/field.js';
import type { Path } from '../documents/path.js';
import type { ApiFacts } from './api-facts.js';
import type { Definition } from './definition.js';

/** An object inside the one that is checked, with what its type says and how it was reached. */
export interface Place {
  readonly field: Field;
  readonly definition: Definition;
  readonly facts: ApiFacts;
  /** Whether the server drops unknown fields here without a word. */
  readonly silent: boolean;
  /** Whether the server decodes what stands here and then looks no further, as with a status. */
  readonly unvalidated: boolean;
  readonly parent?: Place;
}

/** The type of an object without group and version: `PodSpec`, and for a whole object its kind. */
export function typeName({ definition }: Pick<Place, 'definition'>): string {
  return definition.name.slice(definition.name.lastIndexOf('.') + 1);
}

/** The path of a field within the whole object, which may itself be an item of a List. */
export function pathInObject(field: Field, place: Place): Path {
  let top = place;
  while (top.parent) top = top.parent;
  return field.path.slice(top.field.path.length);
}
