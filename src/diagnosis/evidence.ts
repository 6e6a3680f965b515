import type { ModeId } from '../modes/failure-modes.js';

/** Where a piece of evidence was read. */
export type EvidenceSource = 'task' | 'manifest' | 'output';

/** One reason to load a mode's guidance: a short extract of the input and what it says. */
export interface Because {
  readonly source: EvidenceSource;
  /** At most 80 characters of the input, on one line, credentials masked. */
  readonly quote: string;
  readonly reason: string;
}

/**
 * What the manifests say for a mode, made by whoever can read them.
 *
 * `weight` runs from 0 to 1. From `CERTAIN` on (a proven fault) it counts whatever the task asks about; below,
 * a task about one thing outweighs it.
 */
export interface ManifestEvidence {
  readonly mode: ModeId;
  readonly quote: string;
  readonly reason: string;
  readonly weight: number;
  /** The section that explains what was found: `name#section`. */
  readonly section?: string;
}

/** The weight from which evidence of a manifest stands whatever the task is about. */
export const CERTAIN = 0.85;

/** A piece of evidence on its way to the score. */
export interface Evidence extends Because {
  readonly mode: ModeId;
  /** 0 to 1. */
  readonly weight: number;
  /** Evidence of the same topic says the same thing again and counts once. */
  readonly topic: string;
}

export interface DiagnosedMode {
  readonly id: ModeId;
  /** 0 to 1. */
  readonly confidence: number;
  readonly because: readonly Because[];
}

export interface Diagnosis {
  /** The most relevant mode first; empty where none applies. */
  readonly modes: readonly DiagnosedMode[];
  /** The mode that the request is about; null where several weigh the same or none applies. */
  readonly primary: ModeId | null;
  /** At most three, each of which could change the selection. */
  readonly questions: readonly string[];
}

const LONGEST_QUOTE = 80;

/** A span of a text as a quote: on one line, at most 80 characters. */
export function quoteOf(text: string, start: number, end: number): string {
  const extract = text
    .slice(start, Math.min(end, start + LONGEST_QUOTE * 4))
    .replace(/\s+/g, ' ')
    .trim();
  return clip(extract);
}

/** A text cut to the length of a quote, never within a surrogate pair. */
export function clip(text: string): string {
  if (text.length <= LONGEST_QUOTE) return text;
  const cut = text.slice(0, LONGEST_QUOTE - 1);
  const last = cut.charCodeAt(cut.length - 1);
  return `${last >= 0xd800 && last < 0xdc00 ? cut.slice(0, -1) : cut}…`;
}
