import { type Draft, DraftList, type Edit, Field, isMap, type RewriteEdit } from './field.js';

/** What a field holds once edits are carried out; places that none of them touches are shared, not copied. */
export function valueAfter(field: Field, edits: readonly Edit[]): unknown {
  return after(
    written(field),
    field.path.length,
    edits.filter((edit) => isUnder(edit.field, field)),
  );
}

/** What a part of a draft holds, after edits inside of it. */
export function draftValue(draft: Draft, edits: readonly Edit[]): unknown {
  if (draft instanceof Field) return valueAfter(draft, edits);
  if (draft instanceof DraftList) return draft.items.map((item) => draftValue(item, edits));
  if (!(draft instanceof Map)) return draft;
  return record([...draft].map(([key, value]) => [key, draftValue(value, edits)]));
}

/** What stands here, a null included. */
function written({ parent, key, value }: Field): unknown {
  return value === undefined && isMap(parent?.value) && Object.hasOwn(parent.value, key) ? null : value;
}

function isUnder({ path }: Field, above: Field): boolean {
  return above.path.every((key, index) => path[index] === key);
}

/** @param depth how many keys of the edits' paths lead to this value. */
function after(value: unknown, depth: number, edits: readonly Edit[]): unknown {
  if (!edits.length) return value;
  const own = edits.find(({ kind, field }) => field.path.length === depth && (kind === 'set' || kind === 'rewrite'));
  if (own) return own.kind === 'set' ? own.value : draftValue((own as RewriteEdit).draft, (own as RewriteEdit).edits);
  const below = groupByKey(edits, depth);
  if (Array.isArray(value) || (value === undefined && [...below.keys()].every((key) => typeof key === 'number')))
    return listAfter(Array.isArray(value) ? value : [], depth, below);
  return mapAfter(isMap(value) ? value : {}, depth, below);
}

type ByKey = ReadonlyMap<string | number, readonly Edit[]>;

function groupByKey(edits: readonly Edit[], depth: number): ByKey {
  const groups = new Map<string | number, Edit[]>();
  for (const edit of edits) {
    const key = edit.field.path[depth];
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), edit]);
  }
  return groups;
}

function listAfter(list: readonly unknown[], depth: number, below: ByKey): unknown {
  const added = [...below.keys()].filter((key): key is number => typeof key === 'number' && key >= list.length);
  const items = [...list, ...added.map(() => undefined)];
  return items.flatMap((item, index) => {
    const edits = below.get(index) ?? [];
    return takesOut(edits, depth) ? [] : [after(item, depth + 1, edits)];
  });
}

function mapAfter(map: Readonly<Record<string, unknown>>, depth: number, below: ByKey): unknown {
  const kept = Object.keys(map).flatMap((key): [string, unknown][] => {
    const edits = below.get(key) ?? [];
    if (takesOut(edits, depth)) return [];
    const rename = edits.find((edit) => edit.kind === 'rename' && edit.field.path.length === depth + 1);
    const inner = edits.filter((edit) => edit !== rename);
    const value = after(map[key], depth + 1, inner);
    return value === undefined ? [] : [[rename?.kind === 'rename' ? rename.to : key, value]];
  });
  const added = [...below].filter(([key, edits]) => !(key in map) && !takesOut(edits, depth));
  const entries = [
    ...kept,
    ...added.map(([key, edits]): [string, unknown] => [String(key), after(undefined, depth + 1, edits)]),
  ];
  return entries.length || !below.size ? record(entries) : undefined;
}

function takesOut(edits: readonly Edit[], depth: number): boolean {
  return edits.some(({ kind, field }) => kind === 'remove' && field.path.length === depth + 1);
}

function record(entries: readonly (readonly [string, unknown])[]): Readonly<Record<string, unknown>> {
  const map: Record<string, unknown> = Object.create(null);
  for (const [key, value] of entries) map[key] = value;
  return map;
}
