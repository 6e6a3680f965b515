import { inEitherCase, inverted, joined, NAMED_CLASSES, PERL_CLASSES } from './code-points.js';
import { readEscape } from './read-escape.js';
import type { Reader } from './reader.js';
import { type CodePoints, UnreadablePattern } from './syntax.js';

/**
 * Reads what stands between brackets; the opening one has been read.
 *
 * @throws UnreadablePattern
 */
export function readClass(reader: Reader, ignoreCase: boolean): CodePoints {
  const isInverted = reader.take('^');
  const ranges: CodePoints[number][] = [];
  for (let isFirst = true; isFirst || !reader.sees(']'); isFirst = false) ranges.push(...readMember(reader));
  reader.take(']');
  const points = joined(ranges);
  if (ignoreCase && points.some(([, to]) => to > 0x7f)) throw new UnreadablePattern('Either case beyond ASCII.');
  const all = ignoreCase ? inEitherCase(points) : points;
  return isInverted ? inverted(all) : all;
}

function readMember(reader: Reader): CodePoints {
  const named = reader.takeMatch(/^\[:(\^?)(\w+):\]/);
  if (named) return namedClass(named[2] ?? '', named[1] !== '');
  const perl = reader.takeMatch(/^\\([dDsSwW])/);
  if (perl) return PERL_CLASSES[perl[1] ?? ''] ?? [];
  const from = readCharacter(reader);
  if (!reader.sees('-') || reader.sees('-]')) return [[from, from]];
  reader.take('-');
  const to = readCharacter(reader);
  if (to < from) throw new UnreadablePattern('A range that ends before it begins.');
  return [[from, to]];
}

function namedClass(name: string, isInverted: boolean): CodePoints {
  const points = Object.hasOwn(NAMED_CLASSES, name) ? NAMED_CLASSES[name] : undefined;
  if (!points) throw new UnreadablePattern('A class of no known name.');
  return isInverted ? inverted(points) : points;
}

function readCharacter(reader: Reader): number {
  const char = reader.take('\\') ? readEscape(reader) : reader.next();
  return char.codePointAt(0) ?? 0;
}
