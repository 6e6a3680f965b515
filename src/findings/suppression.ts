import type { Position } from '../text/source-text.js';
import type { ResourceId } from './finding.js';

/** A part of a text: from one place up to, but not including, another. */
export interface Extent {
  readonly from: Position;
  readonly to: Position;
}

/** Whether a place lies in an extent. */
export function isWithin({ from, to }: Extent, place: Position): boolean {
  return !isBefore(place, from) && isBefore(place, to);
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.column < b.column);
}

/** What a manifest says of findings that it wants to be passed over. */
export interface Suppression {
  /** Whose words these are: `kubeshark`, or a peer as equivalents spell it. */
  readonly by: string;
  /** Ids of rules; for a peer its checks, or `*` for all that it has. */
  readonly checks: readonly string[];
  /** Empty where none is given. */
  readonly reason: string;
  readonly file: string;
  /** Where it is written. */
  readonly at: Extent;
  /** The object that it stands in, where there is one. */
  readonly resource: ResourceId;
  /** Which findings it is about: those that begin here. */
  readonly covers: readonly Extent[];
  /** What cannot be understood of it. */
  readonly fault?: string;
}

/** The name by which our own suppressions go. */
export const OWN = 'kubeshark';

/** Why one of our suppressions is worth a word. */
export interface SuppressionProblem {
  readonly code: 'unused' | 'unknown' | 'no-reason';
  readonly message: string;
  readonly suppression: Suppression;
}
