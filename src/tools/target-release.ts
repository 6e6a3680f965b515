import { minorOf, parseRelease, RELEASES } from '../schemas/release.js';
import { UsageError } from './usage-error.js';

export interface TargetRelease {
  /** The release by which manifests are judged, as `1.36`. */
  readonly release: string;
  /** Says so where another release was asked for than the facts know. */
  readonly note?: string;
}

/** Two releases, the older first: what is judged for today, and where it is to go. */
export interface TargetRange {
  readonly from: TargetRelease;
  readonly to: TargetRelease;
}

const NEWEST = RELEASES.at(-1) ?? '';

/**
 * The release that a caller means; the newest where none is given.
 *
 * @throws UsageError where the text is no version.
 */
export function targetRelease(version: string | undefined): TargetRelease {
  if (version === undefined) return { release: NEWEST };
  const parsed = parseRelease(version);
  if (!parsed)
    throw new UsageError(
      `"${version.slice(0, 40)}" is no Kubernetes version: expected one such as 1.36, v1.30.4 or 1.33.1-gke.100.`,
    );
  const { release, exact, minor } = parsed;
  return exact
    ? { release }
    : { release, note: `No facts about Kubernetes 1.${minor}: judged by ${release}, the nearest that is known.` };
}

/** The text between the two releases of a range, as in `1.28..1.36`. */
const RANGE = '..';

/**
 * The range of releases that a caller means; undefined where it is one release.
 *
 * @throws UsageError where an end is no version, or the first is not the older one.
 */
export function targetRange(version: string | undefined): TargetRange | undefined {
  const [first = '', second, ...more] = version?.split(RANGE) ?? [];
  if (second === undefined) return undefined;
  if (more.length) throw new UsageError(`A range of Kubernetes versions has two ends, as in 1.28${RANGE}1.36.`);
  const [from, to] = [targetRelease(first), targetRelease(second)];
  if (minorOf(from.release) >= minorOf(to.release))
    throw new UsageError(
      `A range of Kubernetes versions goes from an older to a newer release, as in 1.28${RANGE}1.36: ${from.release} is ${from.release === to.release ? 'the same as' : 'newer than'} ${to.release}.`,
    );
  return { from, to };
}
