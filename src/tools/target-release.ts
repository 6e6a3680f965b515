import { parseRelease, RELEASES } from '../schemas/release.js';
import { UsageError } from './usage-error.js';

export interface TargetRelease {
  /** The release by which manifests are judged, as `1.36`. */
  readonly release: string;
  /** Says so where another release was asked for than the facts know. */
  readonly note?: string;
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
