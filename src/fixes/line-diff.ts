/** One step from a list of lines to another: the indexes, from 0, of the next line of each. */
export interface LineStep {
  readonly kind: 'keep' | 'remove' | 'add';
  readonly before: number;
  readonly after: number;
}

/**
 * The shortest way from one list of lines to another, removals before additions (Myers, "An O(ND) difference
 * algorithm", 1986).
 */
export function diffLines(before: readonly string[], after: readonly string[]): LineStep[] {
  const steps: LineStep[] = [];
  let [x, y] = [before.length, after.length];
  const rounds = furthestPoints(before, after);
  for (let round = rounds.length - 1; round >= 0; round--) {
    const from = originOf(rounds[round - 1], x - y, round);
    while (x > from.x && y > from.y) steps.push({ kind: 'keep', before: --x, after: --y });
    if (round === 0) break;
    if (x > from.x) steps.push({ kind: 'remove', before: --x, after: y });
    else steps.push({ kind: 'add', before: x, after: --y });
  }
  return steps.reverse();
}

/**
 * How far one number of changes gets: the line before, for each diagonal (line before less line after) from `-round` to
 * `round` in steps of two.
 */
type Round = Int32Array;

function furthestPoints(before: readonly string[], after: readonly string[]): Round[] {
  const rounds: Round[] = [];
  for (let round = 0; ; round++) {
    const points = new Int32Array(round + 1);
    rounds.push(points);
    for (let diagonal = -round; diagonal <= round; diagonal += 2) {
      let x = startOf(rounds[round - 1], diagonal, round);
      while (x < before.length && x - diagonal < after.length && before[x] === after[x - diagonal]) x++;
      points[(diagonal + round) / 2] = x;
      if (x >= before.length && x - diagonal >= after.length) return rounds;
    }
  }
}

/** The line before that one more change leads to, by an addition or a removal, whichever gets further. */
function startOf(last: Round | undefined, diagonal: number, round: number): number {
  if (!last) return 0;
  return isAdded(last, diagonal, round) ? pointOn(last, diagonal + 1, round) : pointOn(last, diagonal - 1, round) + 1;
}

function originOf(
  last: Round | undefined,
  diagonal: number,
  round: number,
): { readonly x: number; readonly y: number } {
  if (!last) return { x: 0, y: 0 };
  const from = isAdded(last, diagonal, round) ? diagonal + 1 : diagonal - 1;
  const x = pointOn(last, from, round);
  return { x, y: x - from };
}

function isAdded(last: Round, diagonal: number, round: number): boolean {
  if (Math.abs(diagonal) === round) return diagonal < 0;
  return pointOn(last, diagonal - 1, round) < pointOn(last, diagonal + 1, round);
}

/** A point of the round before this one. */
function pointOn(last: Round, diagonal: number, round: number): number {
  return last[(diagonal + round - 1) / 2] ?? 0;
}
