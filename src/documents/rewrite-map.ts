import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import { applyEdits, type TextEdit } from '../text/text-edit.js';
import { isMergeKey } from './compose-value.js';
import { type Draft, DraftList, type DraftMap, type Edit, Field, type Json, type RewriteEdit } from './field.js';
import { columnOf, contentEnd, endOfLine, newlineOf, startOfLine, writeBlock, writeFlow } from './node-text.js';
import { type Place, span } from './tree-layout.js';
import { draftValue } from './value-after.js';

/** Makes the text edits of one edit inside of a rewritten map. */
type Plan = (edit: Edit) => readonly TextEdit[] | undefined;

/**
 * The text edit that puts a map together anew; what is taken over brings its comments and its style.
 *
 * Undefined where that would lose something: anchors, merge keys, keys that stand twice, comments in flow style.
 */
export function rewriteMap(edit: RewriteEdit, plan: Plan): TextEdit[] | undefined {
  const { document, path } = edit.field;
  const place = document.layout.tree.find(path);
  const map = place?.value;
  if (!place || place.shared || !isMap(map) || !map.items.length || !isPlain(map)) return undefined;
  const text = document.source.text;
  const inner = edit.edits.map((each) => plan(each));
  if (inner.some((edits) => edits === undefined)) return undefined;
  const writer = new Writer(
    edit,
    text,
    inner.flatMap((edits) => edits ?? []),
  );
  return map.flow ? writer.flowMap(map as YAMLMap<Node>) : writer.blockMap(map as YAMLMap<Node>);
}

/** Without what a rewritten text could not say again: anchors and their aliases, merge keys, keys that stand twice. */
function isPlain(node: Node | null): boolean {
  if (node === null) return true;
  if (isAlias(node) || ('anchor' in node && node.anchor)) return false;
  if (isSeq(node)) return node.items.every((item) => isPlain(item as Node | null));
  if (!isMap(node)) return true;
  const pairs = node.items as Pair<Node, Node | null>[];
  const keys = new Set(pairs.map(({ key }) => String(isScalar(key) ? key.value : key)));
  return keys.size === pairs.length && pairs.every(({ key, value }) => !isMergeKey(key) && isPlain(value));
}

/** How the entries of a map in flow style are set apart. */
interface FlowLayout {
  /** The indentation of the entries where each has a line of its own, else undefined. */
  readonly indent: string | undefined;
  readonly step: string;
}

class Writer {
  readonly #newline: string;
  /** The map that is put together anew. */
  readonly #map: Node | null | undefined;

  constructor(
    readonly edit: RewriteEdit,
    readonly text: string,
    readonly inner: readonly TextEdit[],
  ) {
    this.#newline = newlineOf(text);
    this.#map = edit.field.document.layout.tree.find(edit.field.path)?.value;
  }

  blockMap(map: YAMLMap<Node>): TextEdit[] | undefined {
    const start = span((map.items[0] as Pair<Node>).key).start;
    const end = endOfLine(this.text, contentEnd(map, this.text));
    const lines = this.#entries(this.edit.draft, columnOf(this.text, start));
    if (!lines) return undefined;
    const written = lines.length ? lines.join('\n').trimStart().replaceAll('\n', this.#newline) : '{}';
    return [{ span: { start, end }, text: written }];
  }

  flowMap(map: YAMLMap<Node>): TextEdit[] | undefined {
    const whole = span(map);
    if (hasComments(map, this.text)) return undefined;
    const text = this.#flow(this.edit.draft, this.#flowLayout(map));
    return text === undefined ? undefined : [{ span: whole, text: text.replaceAll('\n', this.#newline) }];
  }

  /** The lines of a block map whose keys stand in this column. */
  #entries(draft: DraftMap, column: number): string[] | undefined {
    const lines: string[] = [];
    for (const [key, value] of draft) {
      const entry = this.#entry(key, value, column);
      if (!entry) return undefined;
      lines.push(...entry);
    }
    return lines;
  }

  #entry(key: string, value: Draft, column: number): string[] | undefined {
    const indent = ' '.repeat(column);
    if (value instanceof Field) return this.#taken(key, value, column);
    if (value instanceof DraftList) {
      const items = value.items.map((item) => this.#item(item, column + 2));
      if (items.some((item) => item === undefined)) return undefined;
      return [`${indent}${writeFlow(key, '')}:`, ...items.flatMap((item) => item ?? [])];
    }
    if (!isDraftMap(value)) return writeBlock({ [key]: value }, indent).split('\n');
    const inner = this.#entries(value, column + 2);
    return inner && [`${indent}${writeFlow(key, '')}:`, ...inner];
  }

  #item(item: DraftMap, column: number): string[] | undefined {
    const lines = this.#entries(item, column + 2);
    const [first = '', ...rest] = lines ?? [];
    return lines && [`${' '.repeat(column)}- ${first.trimStart()}`, ...rest];
  }

  /** An entry as it is written, comments included, under its new key and in its new column. */
  #taken(key: string, field: Field, column: number): string[] | undefined {
    const place = field.document.layout.tree.find(field.path);
    if (!place?.key || place.shared) return undefined;
    const { start, end } = span(place.key);
    const name = key === field.key ? this.text.slice(start, end) : writeFlow(key, '');
    if (isMap(place.within) && place.within.flow) {
      const value = place.value ? this.#inner(span(place.value)) : '';
      return `${' '.repeat(column)}${name}: ${value}`.split(/\r?\n/);
    }
    const shift = column - columnOf(this.text, start);
    const [head = '', ...rest] = this.#inner({ start: end, end: this.#entryEnd(place) }).split(/\r?\n/);
    const above = this.#above(place).map((line) => moved(line, shift));
    return [...above, `${' '.repeat(column)}${name}${head}`, ...rest.map((line) => moved(line, shift))];
  }

  #entryEnd({ key, value }: Place): number {
    const last = value && span(value).end > span(key ?? null).end ? value : (key as Node);
    return endOfLine(this.text, contentEnd(last, this.text));
  }

  /** The lines between the entry before it and this one; for the first of a map that is not kept, the comments above it. */
  #above({ key, within }: Place): string[] {
    const pairs = (within as YAMLMap<Node, Node | null>).items;
    const before = pairs[pairs.findIndex((pair) => pair.key === key) - 1];
    const lineStart = startOfLine(this.text, span(key ?? null).start);
    if (!before) return within === this.#map ? [] : commentsAbove(this.text, lineStart);
    const start = this.#entryEnd({ key: before.key, value: before.value, shared: false });
    return this.text.slice(start, lineStart).split(/\r?\n/).slice(1, -1);
  }

  /** The text under a span, after the edits inside of it. */
  #inner({ start, end }: { start: number; end: number }): string {
    const within = this.inner.filter(({ span: at }) => at.start >= start && at.end <= end);
    const relative = within.map(({ span: at, text }) => ({
      span: { start: at.start - start, end: at.end - start },
      text,
    }));
    return applyEdits(this.text.slice(start, end), relative);
  }

  #flow(draft: DraftMap, layout: FlowLayout): string | undefined {
    const entries: string[] = [];
    for (const [key, value] of draft) {
      const deeper = { ...layout, indent: layout.indent === undefined ? undefined : layout.indent + layout.step };
      const written = this.#flowValue(value, deeper);
      if (written === undefined) return undefined;
      entries.push(`${this.#flowKey(key, value)}: ${written}`);
    }
    if (!entries.length) return '{}';
    if (layout.indent === undefined) return `{ ${entries.join(', ')} }`;
    const close = layout.indent.slice(layout.step.length);
    return `{\n${entries.map((entry) => layout.indent + entry).join(',\n')}\n${close}}`;
  }

  #flowKey(key: string, value: Draft): string {
    const kept = value instanceof Field && value.key === key && this.#keyText(value);
    return kept || writeFlow(key, this.text);
  }

  #keyText(field: Field): string | undefined {
    const key = field.document.layout.tree.find(field.path)?.key;
    return key && this.text.slice(span(key).start, span(key).end);
  }

  #flowValue(value: Draft, layout: FlowLayout): string | undefined {
    if (value instanceof Field) return this.#flowTaken(value, layout);
    if (value instanceof DraftList) {
      const items = value.items.map((item) => this.#flow(item, layout));
      return items.every((item) => item !== undefined) ? `[${items.join(', ')}]` : undefined;
    }
    return isDraftMap(value) ? this.#flow(value, layout) : writeFlow(value, this.text);
  }

  /** A value that stands in a block cannot go into flow style as it is written. */
  #flowTaken(field: Field, { indent = '', step }: FlowLayout): string | undefined {
    const place = field.document.layout.tree.find(field.path);
    const { value, within } = place ?? {};
    if (!place?.key || place.shared) return undefined;
    if (!value || !isMap(within) || !within.flow)
      return writeFlow(draftValue(field, this.edit.edits) as Json, this.text);
    const shift = indent.length - step.length - columnOf(this.text, span(place.key).start);
    const [head = '', ...rest] = this.#inner(span(value)).split(/\r?\n/);
    return [head, ...rest.map((line) => moved(line, this.#ownLine(place) ? shift : 0))].join('\n');
  }

  #ownLine({ key }: Place): boolean {
    const { start } = span(key ?? null);
    return this.text.slice(startOfLine(this.text, start), start).trim() === '';
  }

  #flowLayout(map: YAMLMap<Node>): FlowLayout {
    const { start, end } = span(map);
    const first = span((map.items[0] as Pair<Node>).key).start;
    if (!this.text.slice(start, first).includes('\n')) return { indent: undefined, step: '' };
    const close = columnOf(this.text, end - 1);
    const column = columnOf(this.text, first);
    return { indent: ' '.repeat(column), step: ' '.repeat(Math.max(column - close, 0) || 2) };
  }
}

function commentsAbove(text: string, lineStart: number): string[] {
  const lines: string[] = [];
  for (let end = lineStart; end > 0; ) {
    const start = startOfLine(text, end - 1);
    const line = text.slice(start, end).trimEnd();
    if (!line.trimStart().startsWith('#')) break;
    lines.unshift(line);
    end = start;
  }
  return lines;
}

function isDraftMap(value: Draft): value is DraftMap {
  return value instanceof Map;
}

function moved(line: string, shift: number): string {
  if (line.trim() === '') return '';
  if (shift >= 0) return ' '.repeat(shift) + line;
  const depth = line.length - line.trimStart().length;
  return line.slice(Math.min(depth, -shift));
}

/** Whether comments stand between the entries of a flow map: they would be lost. */
function hasComments(map: YAMLMap<Node>, text: string): boolean {
  const { start, end } = span(map);
  let at = start;
  let between = '';
  for (const { key, value } of map.items as Pair<Node, Node | null>[]) {
    between += text.slice(at, span(key).start);
    at = value && span(value).end > span(key).end ? span(value).end : span(key).end;
  }
  return (between + text.slice(at, end)).includes('#');
}
