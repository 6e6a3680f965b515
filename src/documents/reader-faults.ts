import type { Document, Node, Scalar as ScalarNode } from 'yaml';
import type { Span } from '../text/source-text.js';
import { isInteger, type Scalar } from './scalars.js';
import type { SyntaxProblem } from './syntax-problem.js';

/** Characters that YAML 1.1 allows in no text, not even between quotes (YAML 1.1, 5.1, Character Set). */
const FORBIDDEN = /[\0-\x08\v\f\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]/;

/** What the API server's reader, go-yaml 2, refuses in a text that the library reads as YAML 1.2. */
export function faultsOfText(text: string, span: Span): readonly SyntaxProblem[] {
  const at = text.slice(span.start, span.end).search(FORBIDDEN);
  if (at < 0) return [];
  const start = span.start + at;
  const number = text.charCodeAt(start).toString(16).toUpperCase().padStart(4, '0');
  const message = `The control character U+${number} may not stand in YAML; between double quotes it can be escaped.`;
  return [{ code: 'syntax', message, span: { start, end: start + 1 } }];
}

export function faultsOfDirectives({ directives, range }: Document.Parsed): readonly SyntaxProblem[] {
  const { explicit, version } = directives.yaml;
  if (!explicit || version === '1.1') return [];
  const message = `The text asks for YAML ${version}; the API server reads YAML 1.1.`;
  return [{ code: 'syntax', message, span: { start: range[0], end: range[0] } }];
}

/** Why the name of an anchor or alias is none; undefined where it is one. */
export function faultOfAnchor(name: string): string | undefined {
  return /^[-\w]+$/.test(name) ? undefined : 'The name of an anchor takes letters, digits, "-" and "_".';
}

const TAGGED: Readonly<Record<string, (value: Scalar, text: string) => boolean>> = {
  'tag:yaml.org,2002:int': (_value, text) => isInteger(text),
  'tag:yaml.org,2002:float': (value) => typeof value === 'number' || typeof value === 'bigint',
  'tag:yaml.org,2002:bool': (value) => typeof value === 'boolean',
  'tag:yaml.org,2002:null': (value) => value === null,
  'tag:yaml.org,2002:binary': (_value, text) => isBase64(text),
};

/** Why a scalar cannot be decoded; undefined where it can. */
export function faultOfScalar(node: ScalarNode, value: Scalar, raw: () => string): string | undefined {
  const { tag = '', source = '' } = node;
  if (Object.hasOwn(TAGGED, tag) && !TAGGED[tag]?.(value, source))
    return `The tag !!${tag.slice(tag.lastIndexOf(':') + 1)} does not fit its value.`;
  const isOdd = node.type === 'QUOTE_DOUBLE' && source.includes('/') && hasEscapedSlash(raw());
  return isOdd ? 'YAML 1.1 has no escape "\\/"; write "/".' : undefined;
}

function hasEscapedSlash(raw: string): boolean {
  return raw.replaceAll('\\\\', '').includes('\\/');
}

/** Base64 with its padding; it may go over several lines. */
export function isBase64(text: string): boolean {
  const digits = text.replace(/[\r\n]/g, '');
  return digits.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(digits);
}

/** Where a node stands. */
export function spanOfNode(node: Node | null): Span {
  const [start = 0, end = start] = node?.range ?? [];
  return { start, end };
}
