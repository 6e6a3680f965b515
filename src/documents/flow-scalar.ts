import type { KeyMark, ScalarMark } from './mark.js';
import { giveUp } from './not-plain.js';
import { resolvePlain } from './scalars.js';

/** Characters that begin something other than a plain scalar, or do so sometimes. */
const RESERVED_STARTS = ',[]{}#&*!|>\'"%@`?:';

/** Whether a plain scalar can begin here: a dash may, unless it marks a list element. */
export function startsPlain(text: string, at: number): boolean {
  const first = text.charAt(at);
  if (first === '-') return !' \r\n\t,[]{}'.includes(text.charAt(at + 1));
  return !RESERVED_STARTS.includes(first);
}

export function isQuote(code: number): boolean {
  return code === 34 || code === 39;
}

/** A plain scalar, given without the spaces around it. */
export function plainScalar(text: string, start: number): ScalarMark {
  if (text.includes('\t')) giveUp();
  return { kind: 'scalar', value: resolvePlain(text), start, end: start + text.length };
}

/** The library limits keys to 1024 characters, counted from what stands before them. */
const LONGEST_KEY = 1000;

/** A plain key, given without the colon. */
export function plainKey(text: string, start: number): KeyMark {
  if (text.length > LONGEST_KEY || text === '<<' || text.includes('\t') || text.endsWith(' ')) giveUp();
  const value = resolvePlain(text);
  return { text: value === null ? '' : String(value), start, end: start + text.length };
}

/** The quoted scalar that begins at `start`; it must close before `limit`, the end of its line. */
export function quotedScalar(text: string, start: number, limit: number): ScalarMark & { readonly value: string } {
  const isDouble = text.charCodeAt(start) === 34;
  const close = isDouble ? closingDouble(text, start + 1) : closingSingle(text, start + 1);
  if (close < 0 || close >= limit) giveUp();
  const inner = text.slice(start + 1, close);
  return { kind: 'scalar', value: isDouble ? unescaped(inner) : inner.replaceAll("''", "'"), start, end: close + 1 };
}

export function quotedKey({ value, start, end }: ScalarMark & { readonly value: string }): KeyMark {
  return end - start > LONGEST_KEY ? giveUp() : { text: value, start, end };
}

function closingSingle(text: string, from: number): number {
  let at = text.indexOf("'", from);
  while (at >= 0 && text.charCodeAt(at + 1) === 39) at = text.indexOf("'", at + 2);
  return at;
}

function closingDouble(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && isEscaped(text, at)) at = text.indexOf('"', at + 1);
  return at;
}

function isEscaped(text: string, at: number): boolean {
  let first = at;
  while (text.charCodeAt(first - 1) === 92) first--;
  return (at - first) % 2 === 1;
}

/** YAML means by JSON's escapes what JSON means, but for that of the slash, which 1.1 has not; the others are rare. */
function unescaped(inner: string): string {
  if (!inner.includes('\\')) return inner;
  if (inner.includes('\\/')) giveUp();
  try {
    return JSON.parse(`"${inner}"`) as string;
  } catch {
    return giveUp();
  }
}
