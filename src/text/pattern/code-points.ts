import type { CodePoints } from './syntax.js';

export const LAST_CODE_POINT = 0x10_ff_ff;

const DIGITS: CodePoints = [[0x30, 0x39]];
const SPACES: CodePoints = [
  [0x09, 0x0a],
  [0x0c, 0x0d],
  [0x20, 0x20],
];
const WORD: CodePoints = [
  [0x30, 0x39],
  [0x41, 0x5a],
  [0x5f, 0x5f],
  [0x61, 0x7a],
];

/** The classes that one letter behind a backslash stands for (RE2 syntax, Perl character classes). */
export const PERL_CLASSES: Readonly<Record<string, CodePoints>> = {
  d: DIGITS,
  D: inverted(DIGITS),
  s: SPACES,
  S: inverted(SPACES),
  w: WORD,
  W: inverted(WORD),
};

/** The classes that have a name between `[:` and `:]` (RE2 syntax, ASCII character classes). */
export const NAMED_CLASSES: Readonly<Record<string, CodePoints>> = {
  alnum: joined([...DIGITS, [0x41, 0x5a], [0x61, 0x7a]]),
  alpha: [
    [0x41, 0x5a],
    [0x61, 0x7a],
  ],
  ascii: [[0, 0x7f]],
  blank: [
    [0x09, 0x09],
    [0x20, 0x20],
  ],
  cntrl: [
    [0, 0x1f],
    [0x7f, 0x7f],
  ],
  digit: DIGITS,
  graph: [[0x21, 0x7e]],
  lower: [[0x61, 0x7a]],
  print: [[0x20, 0x7e]],
  punct: [
    [0x21, 0x2f],
    [0x3a, 0x40],
    [0x5b, 0x60],
    [0x7b, 0x7e],
  ],
  space: [
    [0x09, 0x0d],
    [0x20, 0x20],
  ],
  upper: [[0x41, 0x5a]],
  word: WORD,
  xdigit: [
    [0x30, 0x39],
    [0x41, 0x46],
    [0x61, 0x66],
  ],
};

/** Any ranges, brought into order. */
export function joined(ranges: CodePoints): CodePoints {
  const result: [number, number][] = [];
  for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else result.push([from, to]);
  }
  return result;
}

export function inverted(points: CodePoints): CodePoints {
  const result: [number, number][] = [];
  let next = 0;
  for (const [from, to] of points) {
    if (from > next) result.push([next, from - 1]);
    next = to + 1;
  }
  if (next <= LAST_CODE_POINT) result.push([next, LAST_CODE_POINT]);
  return result;
}

/** The same with the other case of each ASCII letter. */
export function inEitherCase(points: CodePoints): CodePoints {
  const upper = overlap(points, 0x41, 0x5a).map(([from, to]) => [from + 32, to + 32] as const);
  const lower = overlap(points, 0x61, 0x7a).map(([from, to]) => [from - 32, to - 32] as const);
  return joined([...points, ...upper, ...lower]);
}

function overlap(points: CodePoints, first: number, last: number): CodePoints {
  return points
    .map(([from, to]) => [Math.max(from, first), Math.min(to, last)] as const)
    .filter(([from, to]) => from <= to);
}

export function includes(points: CodePoints, point: number): boolean {
  for (const [from, to] of points) if (point <= to) return point >= from;
  return false;
}
