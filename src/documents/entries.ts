import { isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
import type { Span } from '../text/source-text.js';
import type { Field } from './field.js';
import type { SourceDocument } from './source-document.js';
import { span } from './tree-layout.js';

/** Everything that belongs to a field: its key and what stands below it; of a root, the whole document. */
export function extentOf({ document, path }: Field): Span {
  const { tree } = document.layout;
  const place = path.length ? tree.find(path) : undefined;
  if (!place) return documentSpan(tree.document.range);
  const { start } = place.key ? span(place.key) : itemSpan(place.value, place.within, document.source.text);
  return { start, end: Math.max(start, place.value?.range?.[2] ?? 0, span(place.key ?? null).end) };
}

function documentSpan([start, , end]: readonly [number, number, number]): Span {
  return { start, end };
}

/**
 * For each line on which an entry of a map or an element of a list begins, everything that belongs to the outermost of
 * them, in order; a line is named by its number, from 1.
 */
export function entriesByLine(document: SourceDocument): ReadonlyMap<number, Span> {
  const { contents } = document.layout.tree.document;
  const entries = new Map<number, Span>();
  collect(contents, document, entries);
  return entries;
}

function collect(node: Node | null, document: SourceDocument, entries: Map<number, Span>): void {
  if (isMap(node)) {
    for (const pair of node.items as Pair<Node, Node | null>[]) {
      if (!isScalar(pair.key)) continue;
      const { start, end } = span(pair.key);
      add(entries, document, { start, end: Math.max(end, pair.value?.range?.[2] ?? 0) });
      collect(pair.value, document, entries);
    }
  } else if (isSeq(node)) {
    for (const item of node.items as Node[]) {
      const { start } = itemSpan(item, node, document.source.text);
      add(entries, document, { start, end: Math.max(start, item.range?.[2] ?? 0) });
      collect(item, document, entries);
    }
  }
}

function add(entries: Map<number, Span>, { source }: SourceDocument, extent: Span): void {
  const { line } = source.position(extent.start);
  if (!entries.has(line)) entries.set(line, extent);
}

/** An element of a block list begins with its dash. */
function itemSpan(item: Node | null, list: Node | undefined, text: string): Span {
  const { start, end } = span(item);
  return isSeq(list) && !list.flow ? { start: Math.max(0, text.lastIndexOf('-', start - 1)), end } : { start, end };
}
