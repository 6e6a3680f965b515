import { LAST_CODE_POINT } from './code-points.js';
import type { Reader } from './reader.js';
import { UnreadablePattern } from './syntax.js';

const CONTROLS: Readonly<Record<string, string>> = {
  a: '\u0007',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/**
 * The one character that stands behind a backslash: a control character, a code point in hexadecimal or octal, or any
 * character that is no letter or digit.
 *
 * @throws UnreadablePattern
 */
export function readEscape(reader: Reader): string {
  const hexadecimal = reader.takeMatch(/^x(?:\{([0-9A-Fa-f]{1,6})\}|([0-9A-Fa-f]{2}))/);
  if (hexadecimal) return ofCode(Number.parseInt(hexadecimal[1] ?? hexadecimal[2] ?? '', 16));
  const octal = reader.takeMatch(/^(?:0[0-7]{0,2}|[1-7][0-7]{1,2})/);
  if (octal) return ofCode(Number.parseInt(octal[0], 8));
  const char = reader.next();
  if (Object.hasOwn(CONTROLS, char)) return CONTROLS[char] ?? char;
  if (/^[A-Za-z0-9]$/.test(char) || char.charCodeAt(0) > 0x7f)
    throw new UnreadablePattern(`An escape that is not read: \\${char}`);
  return char;
}

function ofCode(point: number): string {
  if (point > LAST_CODE_POINT) throw new UnreadablePattern('A code point beyond the last.');
  return String.fromCodePoint(point);
}
