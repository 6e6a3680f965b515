import { type Draft, type Edit, Field, isMap, type Json } from '../documents/field.js';

/** How one map changes from a version to the next. */
export interface MapChange {
  /** Where entries go, by key: a path in the same map, or nowhere. The others stay. */
  readonly moves?: Readonly<Record<string, readonly string[] | undefined>>;
  /** What comes in, by path: before what moves to the same new map, else last. */
  readonly adds?: readonly (readonly [path: readonly string[], value: Draft])[];
  /** Edits inside of what stays or moves. */
  readonly edits?: readonly Edit[];
}

/**
 * The edits that make a change of a map; what nothing moves in is edited in place.
 *
 * Undefined where two entries would come to the same place.
 */
export function reshape(map: Field, { moves = {}, adds = [], edits = [] }: MapChange): readonly Edit[] | undefined {
  const entries = map.entries();
  if (!adds.length && !entries.some(([key]) => key in moves)) return edits;
  const draft: OpenMap = new Map();
  for (const [key, field] of entries) {
    const path = key in moves ? moves[key] : [key];
    if (path && !put(draft, path, field)) return undefined;
  }
  for (const [path, value] of adds) if (!put(draft, path, value)) return undefined;
  return [map.rewrite(draft, edits)];
}

/** What becomes of the entries that move up. */
export interface Flattening {
  /** Those that get another key. */
  readonly rename?: Readonly<Record<string, string>>;
  /** Edits inside of them. */
  readonly edits?: readonly Edit[];
}

/**
 * The edits that put what stands in a map inside of another one into the outer one; none where there is no such map.
 *
 * Undefined where two entries would come to the same place.
 */
export function flatten(map: Field, key: string, { rename = {}, edits = [] }: Flattening): readonly Edit[] | undefined {
  if (!map.at(key).exists) return [];
  const draft: OpenMap = new Map();
  for (const [name, field] of map.entries()) {
    const moved = name === key ? field.entries() : [[name, field] as const];
    for (const [old, value] of moved) if (!put(draft, [rename[old] ?? old], value)) return undefined;
  }
  return [map.rewrite(draft, edits)];
}

/** Whether a map holds nothing that counts: no key, or keys with empty values. */
export function isEmptyMap(value: unknown): boolean {
  return (
    isMap(value) && Object.values(value).every((inner) => inner === null || isEmptyList(inner) || isEmptyMap(inner))
  );
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

/** Copies what a document holds into an edit. */
export function asJson(value: unknown): Json {
  return value as Json;
}

type OpenMap = Map<string, Draft>;

/** Puts a value under a path; into a map that is new, what is new goes before what moves there. */
function put(draft: OpenMap, [key = '', ...rest]: readonly string[], value: Draft): boolean {
  const there = draft.get(key);
  if (!rest.length) {
    if (there !== undefined) return false;
    draft.set(key, value);
    return true;
  }
  if (there !== undefined && !(there instanceof Map)) return false;
  const inner: OpenMap = there ?? new Map();
  draft.set(key, inner);
  if (!put(inner, rest, value)) return false;
  if (!(value instanceof Field)) newFirst(inner);
  return true;
}

function newFirst(map: OpenMap): void {
  const entries = [...map].sort(([, a], [, b]) => Number(a instanceof Field) - Number(b instanceof Field));
  map.clear();
  for (const [key, value] of entries) map.set(key, value);
}
