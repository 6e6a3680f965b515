export type CelTokenKind = 'text' | 'number' | 'name' | 'escaped-name' | 'sign' | 'end';

/** A word of an expression in CEL. */
export interface CelToken {
  readonly kind: CelTokenKind;
  readonly text: string;
}

const SPACE = /(?:[\t\n\f\r ]|\/\/[^\n]*)+/y;
const RAW_TEXT = /[bB]?[rR][bB]?(?:""".*?"""|'''.*?'''|"[^"\n\r]*"|'[^'\n\r]*')/sy;
const TEXT =
  /[bB]?(?:"""(?:[^\\]|\\.)*?"""|'''(?:[^\\]|\\.)*?'''|"(?:[^"\\\n\r]|\\[^\n\r])*"|'(?:[^'\\\n\r]|\\[^\n\r])*')/sy;
const NUMBER = /0x[0-9a-fA-F]+[uU]?|(?:\d+\.\d+|\.\d+)(?:[eE][-+]?\d+)?|\d+[eE][-+]?\d+|\d+[uU]?/y;
const NAME = /[A-Za-z_][A-Za-z0-9_]*/y;
const ESCAPED_NAME = /`[-A-Za-z0-9_./ ]+`/y;
const SIGN = /&&|\|\||[=!<>]=|[-<>[\]{}().,!?:+*/%]/y;

const KINDS: readonly (readonly [RegExp, CelTokenKind])[] = [
  [RAW_TEXT, 'text'],
  [TEXT, 'text'],
  [NUMBER, 'number'],
  [NAME, 'name'],
  [ESCAPED_NAME, 'escaped-name'],
  [SIGN, 'sign'],
];
const ESCAPE = /\\(?:[abfnrtv"'\\?`]|[xX][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[0-3][0-7]{2}|(.))/gs;

/** Splits an expression into its words (CEL specification, Lexis); a text says why that cannot be done. */
export function celTokens(expression: string): readonly CelToken[] | string {
  const tokens: CelToken[] = [];
  for (let at = 0; ; ) {
    at += matchAt(SPACE, expression, at)?.length ?? 0;
    if (at >= expression.length) return [...tokens, { kind: 'end', text: '' }];
    const token = tokenAt(expression, at);
    if (!token) return `"${String.fromCodePoint(expression.codePointAt(at) ?? 0)}" stands where it means nothing`;
    const odd = token.kind === 'text' ? unknownEscape(token.text) : undefined;
    if (odd !== undefined) return `a text has no escape "\\${odd}"`;
    tokens.push(token);
    at += token.text.length;
  }
}

function tokenAt(expression: string, at: number): CelToken | undefined {
  for (const [pattern, kind] of KINDS) {
    const text = matchAt(pattern, expression, at);
    if (text !== undefined) return { kind, text };
  }
  return undefined;
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

function unknownEscape(text: string): string | undefined {
  if (/^[bB]?[rR]/.test(text)) return undefined;
  for (const [, unknown] of text.matchAll(ESCAPE)) if (unknown !== undefined) return unknown;
  return undefined;
}
