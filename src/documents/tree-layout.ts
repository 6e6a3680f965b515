import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Span } from '../text/source-text.js';
import { isMergeKey, keyText } from './compose-value.js';
import type { Path } from './path.js';

/** Where one entry of a map or element of a list stands. */
export interface Place {
  readonly key?: Node;
  readonly value: Node | null;
  /** The map or list that holds it. */
  readonly within?: Node;
  /** Whether it was reached through an alias or merge key: what stands there belongs to other places too. */
  readonly shared: boolean;
}

/** Finds paths in the tree of one YAML document: a layout. */
export class TreeLayout {
  constructor(readonly document: Document.Parsed) {}

  get tree(): TreeLayout {
    return this;
  }

  /** The place of a path, or undefined where nothing is written. */
  find(path: Path): Place | undefined {
    let place: Place | undefined = { value: this.document.contents, shared: false };
    for (const key of path) {
      place = place && this.#child(place, key);
      if (!place) return undefined;
    }
    return place;
  }

  /** The nearest place at or above a path that exists, and how many of the path's keys lead to it. */
  nearest(path: Path): { place: Place; depth: number } {
    for (let depth = path.length; depth > 0; depth--) {
      const place = this.find(path.slice(0, depth));
      if (place) return { place, depth };
    }
    return { place: { value: this.document.contents, shared: false }, depth: 0 };
  }

  /** See `Field.span`. */
  spanOf(path: Path): Span {
    const { place, depth } = this.nearest(path);
    if (depth < path.length) return this.#nameOf(place);
    if (!place.key) return isCollection(place.value) ? this.#nameOf(place) : span(place.value);
    return isCollection(this.resolved(place.value)) ? span(place.key) : entrySpan(place);
  }

  /** The key of a thing, or what names it where it has no key. */
  #nameOf(place: Place): Span {
    if (place.key) return span(place.key);
    const named = ['name', 'kind'].map((key) => this.#child(place, key)).find((entry) => entry?.key);
    return named ? entrySpan(named) : unnamedSpan(place.value, this.document);
  }

  #child(place: Place, key: string | number): Place | undefined {
    const within = this.resolved(place.value);
    const shared = place.shared || within !== place.value;
    if (typeof key === 'number') {
      const value = isSeq(within) ? (within.items[key] as Node | undefined) : undefined;
      return value && within ? { value, within, shared } : undefined;
    }
    return isMap(within) ? this.#entry(within, key, shared) : undefined;
  }

  /** The last of equal keys counts, as it does for the value; merged maps come after a map's own keys. */
  #entry(map: YAMLMap, key: string, shared: boolean): Place | undefined {
    const pairs = map.items as Pair<Node, Node | null>[];
    const own = pairs.findLast((pair) => isScalar(pair.key) && !isMergeKey(pair.key) && keyText(pair.key) === key);
    if (own) return { key: own.key, value: own.value, within: map, shared };
    for (const pair of pairs.filter((candidate) => isMergeKey(candidate.key))) {
      for (const source of mergeSources(this.resolved(pair.value))) {
        const found = this.#child({ value: source, shared: true }, key);
        if (found) return { ...found, shared: true };
      }
    }
    return undefined;
  }

  /** What an alias stands for; any other node itself. */
  resolved(node: Node | null): Node | null {
    return isAlias(node) ? ((node as Alias).resolve(this.document) ?? null) : node;
  }
}

function mergeSources(node: Node | null): (Node | null)[] {
  return isSeq(node) ? (node.items as Node[]) : [node];
}

function isCollection(node: Node | null): boolean {
  return isMap(node) || isSeq(node);
}

/** The span of a node without what follows it. */
export function span(node: Node | null): Span {
  const [start = 0, end = start] = node?.range ?? [];
  return { start, end };
}

function entrySpan({ key, value }: Place): Span {
  const keySpan = span(key ?? null);
  const end = value?.range ? span(value).end : keySpan.end;
  return { start: keySpan.start, end: Math.max(end, keySpan.end) };
}

/** A list element that nothing names: all of it in flow style, else its first entry. */
function unnamedSpan(node: Node | null, document: Document.Parsed): Span {
  const [start] = node?.range ?? document.range;
  if (node === document.contents || !isCollection(node)) return { start, end: start };
  const first = isMap(node) && !node.flow ? (node.items[0] as Pair<Node, Node | null> | undefined) : undefined;
  if (!first) return (node as YAMLMap | YAMLSeq).flow ? span(node) : { start, end: start };
  return isCollection(first.value) ? span(first.key) : entrySpan({ key: first.key, value: first.value, shared: false });
}
