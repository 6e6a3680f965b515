import { isMap, isScalar, isSeq, type Node, type Pair, type Scalar, stringify } from 'yaml';
import type { Json } from './field.js';
import { span } from './tree-layout.js';

/** Whether a collection is written in flow style. */
export function isFlow(node: Node | undefined): boolean {
  return (isMap(node) || isSeq(node)) && node.flow === true;
}

/** What stands behind a colon: on the same line for scalars and in flow style, else indented below the key. */
export function afterColon(value: Json, column: number | undefined, text: string): string {
  if (column === undefined || !isFilled(value)) return ` ${writeFlow(value, text)}`;
  const newline = newlineOf(text);
  return newline + writeBlock(value, ' '.repeat(column + 2)).replaceAll('\n', newline);
}

/** Whether it is a map or list with something in it. */
export function isFilled(value: Json): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
}

/** YAML 1.1 decides what is quoted, as the API server reads by it. */
const STYLE = { version: '1.1', lineWidth: 0, indent: 2 } as const;

/** A value in flow style, in the style of the text. JSON stays JSON: keys and text in double quotes. */
export function writeFlow(value: Json, text: string): string {
  if (/^\s*[{[]/.test(text)) return JSON.stringify(value);
  return stringify(value, { ...STYLE, collectionStyle: 'flow' }).trimEnd();
}

/** A value in block style, each line indented. */
export function writeBlock(value: Json, indent: string): string {
  const lines = stringify(value, STYLE).trimEnd().split('\n');
  return lines.map((line) => (line ? indent + line : line)).join('\n');
}

/** A block scalar's or collection's range runs into the lines behind it: this is where its last text ends. */
export function contentEnd(node: Node, text: string): number {
  const last = lastNode(node);
  const { start, end } = span(last);
  return start + text.slice(start, end).trimEnd().length;
}

function lastNode(node: Node): Node {
  if (isFlow(node)) return node;
  if (isSeq(node)) return node.items.length ? lastNode(node.items.at(-1) as Node) : node;
  if (!isMap(node)) return node;
  const pair = node.items.at(-1) as Pair<Node, Node | null> | undefined;
  if (!pair) return node;
  return pair.value && span(pair.value).end > span(pair.key).end ? lastNode(pair.value) : pair.key;
}

export function trimmed(node: Node, text: string): { start: number; end: number } {
  const { start, end } = span(node);
  const isBlockScalar = isScalar(node) && /^BLOCK/.test((node as Scalar).type ?? '');
  return { start, end: isBlockScalar ? start + text.slice(start, end).trimEnd().length : end };
}

export function startOfLine(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

export function endOfLine(text: string, offset: number): number {
  const at = text.indexOf('\n', offset);
  if (at < 0) return text.length;
  return text[at - 1] === '\r' && at > offset ? at - 1 : at;
}

export function columnOf(text: string, offset: number): number {
  return offset - startOfLine(text, offset);
}

export function newlineOf(text: string): string {
  const at = text.indexOf('\n');
  return at > 0 && text[at - 1] === '\r' ? '\r\n' : '\n';
}
