import { releases } from './facts/facts.generated.js';

/** The releases that the facts know, oldest to newest: `1.14`, …, `1.36`. */
export const RELEASES: readonly string[] = releases.map(({ release }) => release);

/** A Kubernetes version, as far as the facts can tell it. */
export interface ParsedRelease {
  readonly minor: number;
  /** The release by which it is judged: itself, or else the nearest that the facts know. */
  readonly release: string;
  /** Whether the facts know the release itself. */
  readonly exact: boolean;
}

const VERSION = /^v?1\.(\d{1,3})(?:\.\d+)?(?:[-+].*)?$/;

/** Reads a version as clusters and people write it: `1.36`, `v1.30.4`, `1.33.1-gke.100`; undefined where it is none. */
export function parseRelease(text: string): ParsedRelease | undefined {
  const digits = VERSION.exec(text.trim())?.[1];
  if (digits === undefined) return undefined;
  const minor = Number(digits);
  const release = nearest(minor);
  return { minor, release, exact: minorOf(release) === minor };
}

/** The number after `1.`: 36 for `1.36`. */
export function minorOf(release: string): number {
  return Number(release.slice(release.indexOf('.') + 1));
}

/** The release that follows in the facts, or undefined after the newest. */
export function releaseAfter(minor: number): string | undefined {
  return RELEASES.find((release) => minorOf(release) > minor);
}

/** Of two that are equally near the older, whose objects the newer mostly still accepts. */
function nearest(minor: number): string {
  const [first = ''] = RELEASES;
  return RELEASES.reduce((best, release) => (distance(release, minor) < distance(best, minor) ? release : best), first);
}

function distance(release: string, minor: number): number {
  return Math.abs(minorOf(release) - minor);
}
