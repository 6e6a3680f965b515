import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { TextEdit } from '../text/text-edit.js';
import type { Edit, Field, Json } from './field.js';
import {
  afterColon,
  columnOf,
  contentEnd,
  endOfLine,
  isFilled,
  isFlow,
  newlineOf,
  startOfLine,
  trimmed,
  writeBlock,
  writeFlow,
} from './node-text.js';
import { rewriteMap } from './rewrite-map.js';
import { type Place, span } from './tree-layout.js';

/**
 * The text edits that carry out one edit and touch nothing else: comments, order, quoting and anchors stay.
 *
 * Undefined where that cannot be done safely: the place is reached through an alias or merge key, so that other places
 * would change too.
 */
export function toTextEdits(edit: Edit): TextEdit[] | undefined {
  switch (edit.kind) {
    case 'rename':
      return renameField(edit.field, edit.to);
    case 'set':
      return setField(edit);
    case 'remove':
      return removeField(edit.field);
    case 'rewrite':
      return rewriteMap(edit, toTextEdits);
    case 'drop':
      return dropEntries(edit.field, edit.entries);
  }
}

/** Undefined where the new key stands there already. */
function renameField(field: Field, to: string): TextEdit[] | undefined {
  const { layout, source } = field.document;
  const place = layout.tree.find(field.path);
  if (!place?.key || place.shared || layout.tree.find([...field.path.slice(0, -1), to])) return undefined;
  return [{ span: trimmed(place.key, source.text), text: inItsQuotes(place.key, to) ?? writeFlow(to, source.text) }];
}

function setField({ field, value, before }: Edit & { readonly kind: 'set' }): TextEdit[] | undefined {
  const { path, document } = field;
  const { place, depth } = document.layout.tree.nearest(path);
  if (place.shared || place.value === null)
    return place.shared ? undefined : fillEmpty(field, place, nest(path.slice(depth), value));
  if (depth === path.length)
    return place.key && isEmptyScalar(place.value) ? fillEmpty(field, place, value) : replace(field, place, value);
  const key = path[depth];
  const content = nest(path.slice(depth + 1), value);
  if (isMap(place.value) && typeof key === 'string') {
    return [insertEntry(place.value, field.document.source.text, { entry: { [key]: content }, next: before })];
  }
  if (isSeq(place.value) && key === place.value.items.length) return [appendItem(field, place.value, content)];
  return isEmptyScalar(place.value) ? fillEmpty(field, place, nest(path.slice(depth), value)) : undefined;
}

/** The value with maps and lists around it for keys that do not exist yet. */
function nest(keys: readonly (string | number)[], value: Json): Json {
  return keys.reduceRight<Json>((inner, key) => (typeof key === 'number' ? [inner] : { [key]: inner }), value);
}

function isEmptyScalar(node: Node): boolean {
  return (
    isScalar(node) && node.type === 'PLAIN' && /^(?:|~|null|Null|NULL)$/.test(String(node.source ?? node.value ?? ''))
  );
}

/** `key:` with nothing behind it, or `key: null`. */
function fillEmpty(field: Field, place: Place, value: Json): TextEdit[] | undefined {
  if (!place.key) return undefined;
  const text = field.document.source.text;
  const colon = text.indexOf(':', span(place.key).end);
  if (colon < 0) return undefined;
  const start = colon + 1;
  const written = span(place.value);
  const end = written.end > written.start ? Math.max(start, written.end) : start;
  const isInFlow = isFlow(place.within);
  return [
    {
      span: { start, end },
      text: afterColon(value, isInFlow ? undefined : columnOf(text, span(place.key).start), text),
    },
  ];
}

function replace(field: Field, place: Place, value: Json): TextEdit[] | undefined {
  const node = place.value as Node;
  const text = field.document.source.text;
  const isBlockCollection = (isMap(node) || isSeq(node)) && !isFlow(node);
  const isGrowing =
    isScalar(node) && !node.anchor && place.key !== undefined && !isFlow(place.within) && isFilled(value);
  if (!isBlockCollection && !isGrowing)
    return [{ span: trimmed(node, text), text: inItsQuotes(node, value) ?? writeFlow(value, text) }];
  if (!place.key) return undefined;
  const start = text.indexOf(':', span(place.key).end) + 1;
  return [
    {
      span: { start, end: contentEnd(node, text) },
      text: afterColon(value, columnOf(text, span(place.key).start), text),
    },
  ];
}

/** Text that takes the place of quoted text is quoted in the same way. */
function inItsQuotes(node: Node, value: Json): string | undefined {
  if (!isScalar(node) || typeof value !== 'string' || /[\n\r]/.test(value)) return undefined;
  if (node.type === 'QUOTE_SINGLE') return `'${value.replaceAll("'", "''")}'`;
  return node.type === 'QUOTE_DOUBLE' ? JSON.stringify(value) : undefined;
}

interface NewEntry {
  readonly entry: { readonly [key: string]: Json };
  /** The key that it goes before. */
  readonly next: string | undefined;
}

function insertEntry(map: YAMLMap, text: string, { entry, next }: NewEntry): TextEdit {
  const pairs = map.items as Pair<Node, Node | null>[];
  const index = next === undefined ? -1 : pairs.findIndex(({ key }) => isScalar(key) && key.value === next);
  const content = isFlow(map) ? writeFlow(entry, text).slice(1, -1).trim() : '';
  if (index === 0 || (index > 0 && content)) return insertBefore(pairs[index]?.key as Node, text, content || entry);
  if (content) return insertIntoFlow(map, text, content);
  const first = (map.items[0] as Pair<Node>).key;
  const lines = writeBlock(entry, ' '.repeat(columnOf(text, span(first).start)));
  return index > 0 ? insertBelow(pairEnd(pairs[index - 1]), text, lines) : insertAfter(map, text, lines);
}

/** At the start of the line below what ends there, so that this may be taken out at the same time. */
function insertBelow(above: Node, text: string, lines: string): TextEdit {
  const newline = newlineOf(text);
  const start = endOfLine(text, contentEnd(above, text)) + newline.length;
  return { span: { start, end: start }, text: lines.replaceAll('\n', newline) + newline };
}

function insertBefore(key: Node, text: string, entry: string | NewEntry['entry']): TextEdit {
  const { start } = span(key);
  const indent = ' '.repeat(columnOf(text, start));
  const newline = newlineOf(text);
  const written =
    typeof entry === 'string'
      ? `${entry}, `
      : `${writeBlock(entry, indent).trimStart().replaceAll('\n', newline)}${newline}${indent}`;
  return { span: { start, end: start }, text: written };
}

/** What is written last of an entry. */
function pairEnd(pair: Pair<Node, Node | null> | undefined): Node {
  const { key, value } = pair as Pair<Node, Node | null>;
  return value && span(value).end > span(key).end ? value : key;
}

function appendItem(field: Field, list: YAMLSeq, item: Json): TextEdit {
  const text = field.document.source.text;
  if (isFlow(list)) return insertIntoFlow(list, text, writeFlow(item, text));
  const dash = text.lastIndexOf('-', span(list.items[0] as Node).start);
  return insertAfter(list, text, writeBlock([item], ' '.repeat(columnOf(text, dash))));
}

function insertIntoFlow(collection: YAMLMap | YAMLSeq, text: string, content: string): TextEdit {
  const { start, end } = span(collection);
  const close = end - 1;
  if (collection.items.length === 0)
    return { span: { start: start + 1, end: close }, text: isMap(collection) ? ` ${content} ` : content };
  const inner = text.slice(start + 1, close).trimEnd();
  const at = start + 1 + inner.length;
  return { span: { start: at, end: at }, text: `${inner.endsWith(',') ? '' : ','} ${content}` };
}

/** Behind the last line of a block collection's content, so that comments on that line stay with it. */
function insertAfter(collection: Node, text: string, lines: string): TextEdit {
  const end = contentEnd(collection, text);
  const lineEnd = endOfLine(text, end);
  const newline = newlineOf(text);
  return { span: { start: lineEnd, end: lineEnd }, text: newline + lines.replaceAll('\n', newline) };
}

function removeField(field: Field): TextEdit[] | undefined {
  const { layout, source } = field.document;
  const place = layout.tree.find(field.path);
  const { within } = place ?? {};
  if (!place || place.shared || !(isMap(within) || isSeq(within))) return undefined;
  if (within.items.length === 1 && field.parent?.parent) return removeField(field.parent);
  return [
    { span: isFlow(within) ? flowItemSpan(within, place, source.text) : blockItemSpan(place, source.text), text: '' },
  ];
}

/** In flow style the rest is written anew from its own text, as the commas between entries belong to two of them. */
function dropEntries(field: Field, entries: readonly Field[]): TextEdit[] | undefined {
  const { layout, source } = field.document;
  const place = layout.tree.find(field.path);
  const within = place?.value;
  if (!place || place.shared || !(isMap(within) || isSeq(within))) return undefined;
  const keys = new Set(entries.map(({ key }) => key));
  if (entries.length >= within.items.length) return removeField(field);
  if (entries.length === 1 || !isFlow(within)) return entries.flatMap((entry) => removeField(entry) ?? []);
  const kept = field.children().filter(({ key }) => !keys.has(key));
  const texts = kept.flatMap(({ path }) => {
    const entry = layout.tree.find(path);
    const start = span(entry?.key ?? entry?.value ?? null).start;
    return entry ? [source.slice({ start, end: Math.max(span(entry.value).end, span(entry.key ?? null).end) })] : [];
  });
  const { start, end } = span(within);
  return [
    { span: { start: start + 1, end: end - 1 }, text: isMap(within) ? ` ${texts.join(', ')} ` : texts.join(', ') },
  ];
}

/** Whole lines; the first entry behind a dash gives its place to the next one. */
function blockItemSpan(place: Place, text: string): { start: number; end: number } {
  const node = place.key ?? (place.value as Node);
  const start = place.key ? span(node).start : text.lastIndexOf('-', span(node).start);
  const lineStart = startOfLine(text, start);
  // The range of a block collection runs on to the next entry, so only that of a key says where it ends.
  const lastEnd = place.value
    ? Math.max(contentEnd(place.value, text), place.key ? span(node).end : 0)
    : span(node).end;
  const nextLine = Math.min(endOfLine(text, lastEnd) + newlineOf(text).length, text.length);
  const before = text.slice(lineStart, start);
  if (before.trim() === '') return { start: lineStart, end: nextLine };
  const nextKey = text.slice(nextLine).search(/[^\s]/);
  return { start, end: nextKey < 0 ? lastEnd : nextLine + nextKey };
}

function flowItemSpan(within: YAMLMap | YAMLSeq, place: Place, text: string): { start: number; end: number } {
  const start = span(place.key ?? place.value).start;
  const end = place.value ? Math.max(span(place.value).end, span(place.key ?? null).end) : span(place.key ?? null).end;
  const comma = /^\s*,\s*/.exec(text.slice(end, span(within).end));
  if (comma) return { start, end: end + comma[0].length };
  const before = /,\s*$/.exec(text.slice(span(within).start, start));
  return { start: before ? start - before[0].length : start, end };
}
