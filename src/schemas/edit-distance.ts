/**
 * How many insertions, deletions, replacements and swaps of neighbours turn one text into the other (optimal string
 * alignment); `limit + 1` where it is more than `limit`, found without measuring on.
 */
export function editDistance(a: string, b: string, limit: number): number {
  const tooFar = limit + 1;
  if (Math.abs(a.length - b.length) > limit) return tooFar;
  let [before, previous]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, index) => index)];
  for (let row = 1; row <= a.length; row++) {
    const current = nextRow({ a, b, row, previous, before });
    if (Math.min(...current) > limit) return tooFar;
    [before, previous] = [previous, current];
  }
  return Math.min(previous[b.length] ?? tooFar, tooFar);
}

interface Step {
  readonly a: string;
  readonly b: string;
  readonly row: number;
  readonly previous: readonly number[];
  readonly before: readonly number[];
}

function nextRow({ a, b, row, previous, before }: Step): number[] {
  const current = [row];
  for (let column = 1; column <= b.length; column++) {
    const replaced = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
    const removed = (previous[column] ?? 0) + 1;
    const added = (current[column - 1] ?? 0) + 1;
    const swapped = isSwap(a, b, row, column) ? (before[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY;
    current.push(Math.min(replaced, removed, added, swapped));
  }
  return current;
}

function isSwap(a: string, b: string, row: number, column: number): boolean {
  return row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
}
