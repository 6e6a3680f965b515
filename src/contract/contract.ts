import type { ModeId } from '../modes/failure-modes.js';

/** The last step of an answer: what was assumed, which modes were addressed and how to check and undo it. */
export interface Contract {
  readonly target?: { readonly kubernetesVersion: string; readonly assumed: boolean };
  readonly assumptions: readonly string[];
  readonly modes: readonly DeclaredMode[];
  readonly remediations: readonly string[];
  readonly validation: readonly string[];
  readonly rollback: readonly string[];
  /** SHA-256 of the manifests that it was written for, in hexadecimal. */
  readonly digest?: string;
}

export interface DeclaredMode {
  readonly id: ModeId;
  readonly evidence: readonly string[];
}

/** A contract as far as it could be read, and what is wrong with its form. */
export interface ParsedContract {
  /** Undefined where the text holds none. */
  readonly contract?: Contract;
  readonly problems: readonly string[];
}

/** The five parts, as they are called in a document. */
export const PARTS = {
  assumptions: 'Assumptions',
  modes: 'Failure modes addressed',
  remediations: 'Remediation and trade-offs',
  validation: 'Validation plan',
  rollback: 'Rollback',
} as const;

export type Part = keyof typeof PARTS;

export const PART_KEYS = Object.keys(PARTS) as readonly Part[];
