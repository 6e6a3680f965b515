import { minorOfRelease } from './release-model.js';

/** Writes the releases that have something as a span: `''` for all, `19-`, `14-21`, `14-16,19-`. */
export type SpanWriter = (having: readonly string[]) => string;

/** @param all every release, oldest first: neighbours among them count as one range, although 1.15 is not there. */
export function spanWriter(all: readonly string[]): SpanWriter {
  return (having) => {
    const ranges = rangesOf(all.map((release) => having.includes(release)));
    const [only] = ranges;
    if (ranges.length === 1 && only?.[0] === 0 && only[1] === all.length - 1) return '';
    return ranges
      .map(([first, last]) => `${minorAt(all, first)}-${last === all.length - 1 ? '' : minorAt(all, last)}`)
      .join(',');
  };
}

function minorAt(all: readonly string[], index: number): number {
  return minorOfRelease(all[index] ?? '');
}

/** First and last index of each run. */
function rangesOf(present: readonly boolean[]): readonly (readonly [number, number])[] {
  const ranges: [number, number][] = [];
  present.forEach((here, index) => {
    const current = ranges.at(-1);
    if (here && current && present[index - 1]) current[1] = index;
    else if (here) ranges.push([index, index]);
  });
  return ranges;
}
