import {
  type Alias,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type Scalar as ScalarNode,
  type YAMLMap,
} from 'yaml';
import { isPlaceholder } from './placeholder.js';
import { faultOfAnchor, faultOfScalar, isBase64, spanOfNode } from './reader-faults.js';
import { resolvePlain, type Scalar } from './scalars.js';
import type { SyntaxProblem } from './syntax-problem.js';
import { newValueMap, type ValueMap } from './value-map.js';

/** Nodes deeper than this are not read: no Kubernetes object nests half as deep. */
export const MAX_DEPTH = 200;
/** Nodes that one document may have once its aliases are expanded. */
export const MAX_NODES = 1_000_000;

/** Why a document has no value. */
class Unreadable extends Error {
  constructor(readonly problem: SyntaxProblem) {
    super(problem.message);
  }
}

export interface ComposedValue {
  /** Plain maps, arrays and scalars; `undefined` where the document could not be read. */
  readonly value: unknown;
  readonly problems: readonly SyntaxProblem[];
  /** A map or list that stands where a key belongs, as in `image: {{ .Values.image }}`. */
  readonly complexKey: Node | undefined;
}

/** Where the nodes of a tree come from. */
export interface TreeSource {
  readonly text: string;
  readonly resolve: (alias: Alias) => Node | undefined;
}

/** Turns the tree of one YAML document into the value that the API server would decode. */
export function composeValue(root: Node | null, source: TreeSource): ComposedValue {
  const composer = new Composer(source);
  try {
    const value = root ? composer.value(root, 0) : null;
    return { value, problems: composer.problems, complexKey: composer.complexKey };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { value: undefined, problems: [error.problem], complexKey: composer.complexKey };
  }
}

class Composer {
  readonly problems: SyntaxProblem[] = [];
  complexKey: Node | undefined;
  #nodes = 0;
  readonly #anchored = new Map<Node, { value: unknown; nodes: number }>();
  readonly #open = new Set<Node>();
  /** Read as JSON, where a slash may be escaped. */
  readonly #isJson: boolean;

  constructor(readonly source: TreeSource) {
    this.#isJson = /^\s*\{/.test(source.text);
  }

  value(node: Node, depth: number): unknown {
    if (++this.#nodes > MAX_NODES) throw unreadable(node, 'limit', `More than ${MAX_NODES} values in one document.`);
    if (depth > MAX_DEPTH) throw unreadable(node, 'limit', `Nested more than ${MAX_DEPTH} levels deep.`);
    if (isAlias(node)) return this.#alias(node, depth);
    if (node.anchor) checkAnchor(node, node.anchor);
    if (isScalar(node)) return this.#scalar(node);
    return node.anchor ? this.#remembered(node, depth) : this.#collection(node, depth);
  }

  /** Aliases share one value, and count as often as they stand: an alias bomb ends at the limit. */
  #alias(alias: Alias, depth: number): unknown {
    checkAnchor(alias, alias.source);
    const target = this.source.resolve(alias);
    if (!target) throw unreadable(alias, 'syntax', `Alias *${alias.source} has no anchor before it.`);
    if (isScalar(target)) return scalarValue(target);
    if (this.#open.has(target)) throw unreadable(alias, 'syntax', `Anchor &${alias.source} contains itself.`);
    const known = this.#anchored.get(target);
    if (!known) return this.value(target, depth);
    this.#nodes += known.nodes;
    if (this.#nodes > MAX_NODES) throw unreadable(alias, 'limit', `Aliases expand to more than ${MAX_NODES} values.`);
    return known.value;
  }

  #remembered(node: Node, depth: number): unknown {
    const before = this.#nodes;
    this.#open.add(node);
    const value = this.#collection(node, depth);
    this.#open.delete(node);
    this.#anchored.set(node, { value, nodes: this.#nodes - before });
    return value;
  }

  #collection(node: Node, depth: number): unknown {
    if (isSeq(node)) return node.items.map((item) => this.value(item as Node, depth + 1));
    if (isMap(node)) return this.#map(node, depth);
    throw unreadable(node, 'syntax', 'Neither a map, a list nor a scalar.');
  }

  #map(map: YAMLMap, depth: number): ValueMap {
    const result = newValueMap();
    const merged: unknown[] = [];
    for (const pair of map.items as Pair<Node, Node | null>[]) {
      const value = pair.value ? this.value(pair.value, depth + 1) : null;
      if (isMergeKey(pair.key)) {
        merged.push(...mergedMaps(pair, value));
        continue;
      }
      if (map.flow && pair.value) this.#checkOneLine(pair.key);
      const key = this.#key(pair.key, depth);
      if (key in result) {
        this.problems.push({
          code: 'duplicate-key',
          message: `Key "${key}" stands twice in this map.`,
          span: spanOfNode(pair.key),
        });
      }
      result[key] = value;
    }
    for (const source of merged) mergeInto(result, source);
    return result;
  }

  #key(node: Node, depth: number): string {
    if (isScalar(node)) {
      this.#scalar(node);
      return keyText(node);
    }
    this.value(node, depth + 1);
    this.complexKey ??= node;
    return '';
  }

  /** In block style the library sees to it. */
  #checkOneLine(key: Node): void {
    const { start, end } = spanOfNode(key);
    if (isScalar(key) && this.source.text.slice(start, end).includes('\n'))
      throw unreadable(key, 'syntax', 'A key has to stand on one line.');
  }

  #scalar(node: ScalarNode): Scalar {
    const value = scalarValue(node);
    const { start, end } = spanOfNode(node);
    const raw = () => (this.#isJson ? '' : this.source.text.slice(start, end));
    const fault = faultOfScalar(node, value, raw);
    if (fault !== undefined) throw unreadable(node, 'syntax', fault);
    return value;
  }
}

/** The text of a key; `on:` is the key "true", as the API server reads it. */
export function keyText(node: ScalarNode): string {
  const value = scalarValue(node);
  return value === null ? '' : String(value);
}

export function isMergeKey(node: unknown): boolean {
  return isScalar(node) && node.type === 'PLAIN' && node.source === '<<';
}

/** The maps that a merge key names: one, or a list of them that stands there itself. */
function mergedMaps({ key, value: node }: Pair<Node, Node | null>, value: unknown): readonly unknown[] {
  const sources = Array.isArray(value) && !isAlias(node) ? value : [value];
  if (!sources.every((source) => isPlaceholder(source) || isValueMap(source)))
    throw unreadable(key, 'syntax', 'The merge key "<<" takes a map or a list of maps.');
  return sources;
}

function isValueMap(value: unknown): value is ValueMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function mergeInto(target: ValueMap, source: unknown): void {
  if (!isValueMap(source)) return;
  for (const [key, value] of Object.entries(source)) if (!(key in target)) target[key] = value;
}

const RESOLVED_TAGS = new Set([
  'tag:yaml.org,2002:int',
  'tag:yaml.org,2002:float',
  'tag:yaml.org,2002:bool',
  'tag:yaml.org,2002:null',
]);

function scalarValue(node: ScalarNode): Scalar {
  const text = typeof node.value === 'string' ? node.value : (node.source ?? '');
  if (node.tag === 'tag:yaml.org,2002:binary') return decodeBase64(text);
  if (node.tag && !RESOLVED_TAGS.has(node.tag)) return text;
  return node.type === 'PLAIN' || node.tag ? resolvePlain(text) : text;
}

function decodeBase64(text: string): string {
  const bytes = Uint8Array.from(atobOrEmpty(text.replace(/\s+/g, '')), (char) => char.charCodeAt(0));
  return new TextDecoder().decode(bytes);
}

function atobOrEmpty(text: string): string {
  return isBase64(text) ? atob(text) : '';
}

function checkAnchor(node: Node, name: string): void {
  const fault = faultOfAnchor(name);
  if (fault !== undefined) throw unreadable(node, 'syntax', fault);
}

function unreadable(node: Node, code: SyntaxProblem['code'], message: string): Unreadable {
  return new Unreadable({ code, message, span: spanOfNode(node) });
}
