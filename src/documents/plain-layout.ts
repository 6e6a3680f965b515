import type { Span } from '../text/source-text.js';
import type { Layout } from './layout.js';
import type { KeyMark, Mark } from './mark.js';
import type { Path } from './path.js';
import type { TreeLayout } from './tree-layout.js';

/** Where one entry of a map or element of a list stands. */
export interface PlainPlace {
  readonly mark: Mark;
  /** Undefined for the root and for list elements. */
  readonly key?: KeyMark;
}

/** Finds paths in one document that was read in plain style; it answers as the library's tree does. */
export class PlainLayout implements Layout {
  readonly #makeTree: () => TreeLayout;
  #tree: TreeLayout | undefined;

  constructor(
    readonly root: Mark,
    makeTree: () => TreeLayout,
  ) {
    this.#makeTree = makeTree;
  }

  get tree(): TreeLayout {
    this.#tree ??= this.#makeTree();
    return this.#tree;
  }

  /** The nearest place at or above a path that exists, and how many of the path's keys lead to it. */
  nearest(path: Path): { place: PlainPlace; depth: number } {
    let place: PlainPlace = { mark: this.root };
    let depth = 0;
    for (; depth < path.length; depth++) {
      const next = childOf(place.mark, path[depth] ?? '');
      if (!next) break;
      place = next;
    }
    return { place, depth };
  }

  spanOf(path: Path): Span {
    const { place, depth } = this.nearest(path);
    const isWritten = depth === path.length;
    if (place.key)
      return isWritten && place.mark.kind === 'scalar' ? entrySpan(place.key, place.mark) : keySpan(place.key);
    if (isWritten && place.mark.kind === 'scalar') return { start: place.mark.start, end: place.mark.end };
    return this.#nameOf(place.mark) ?? this.tree.spanOf(path);
  }

  /** What names a thing without a key; undefined where that is a block collection, whose end only the tree knows. */
  #nameOf(mark: Mark): Span | undefined {
    const { key, mark: named } = childOf(mark, 'name') ?? childOf(mark, 'kind') ?? {};
    if (key && named) return named.end === undefined ? undefined : entrySpan(key, named);
    return this.#unnamedSpan(mark);
  }

  /** A list element that nothing names: all of it in flow style, else its first entry. */
  #unnamedSpan(mark: Mark): Span {
    const { start } = mark;
    if (mark === this.root || mark.kind === 'scalar') return { start, end: start };
    if (mark.end !== undefined) return { start, end: mark.end };
    const [key] = mark.kind === 'map' ? mark.keys : [];
    const [first] = mark.items;
    if (!key || !first) return { start, end: start };
    return first.kind === 'scalar' ? entrySpan(key, first) : keySpan(key);
  }
}

function childOf(mark: Mark, key: string | number): PlainPlace | undefined {
  if (mark.kind === 'scalar' || (mark.kind === 'map') !== (typeof key === 'string')) return undefined;
  if (mark.kind === 'list') return placeOf(mark.items[key as number]);
  const index = mark.keys.findIndex(({ text }) => text === key);
  return placeOf(mark.items[index], mark.keys[index]);
}

function placeOf(mark: Mark | undefined, key?: KeyMark): PlainPlace | undefined {
  return mark && (key ? { mark, key } : { mark });
}

function keySpan({ start, end }: KeyMark): Span {
  return { start, end };
}

function entrySpan(key: KeyMark, mark: Mark): Span {
  return { start: key.start, end: Math.max(mark.end ?? key.end, key.end) };
}
