import { type Field, isMap } from '../documents/field.js';
import { isPlaceholder } from '../documents/placeholder.js';
import type { Pod } from '../resources/pod.js';
import type { Resource } from '../resources/resource.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';

/** A pod, or a template of one, in the object that carries it. */
export interface PodInObject {
  readonly resource: Resource;
  readonly pod: Pod;
  readonly spec: Field;
  /** The minor number of the target release, as 36. */
  readonly minor: number;
}

/** Finds what an API server refuses in one part of a pod. */
export type PodCheck = (target: PodInObject) => Iterable<ShapeProblem>;

/** Whether the object is the pod itself, and no template: some things are only asked of it. */
export function isPodItself({ resource }: PodInObject): boolean {
  return resource.isA('Pod', '');
}

/** Whether what is written here is not final, so that nothing can be said about it. */
export function isOpen({ value }: Pick<Field, 'value'>): boolean {
  return isPlaceholder(value);
}

/** Whether nothing is written: absent or empty, as the server counts it. */
export function isMissing({ value }: Field): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

/** Whether something stands in an object that its type does not know, and by which what is missing may be meant. */
export function hasStranger(field: Field, known: readonly string[]): boolean {
  return field.entries().some(([key]) => !known.includes(key));
}

/**
 * Whether it is an object in which nothing else stands, so that what is missing is missing. A `null` in a list is an object
 * without fields.
 */
export function hasOnly(field: Field, known: readonly string[]): boolean {
  const isEmptyItem = !field.exists && typeof field.key === 'number';
  return isEmptyItem || (isMap(field.value) && !hasStranger(field, known));
}
