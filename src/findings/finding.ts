import type { ModeId } from '../modes/failure-modes.js';
import type { TextEdit } from '../text/text-edit.js';

/** error: it breaks or is exploitable; warning: a reviewer would insist; info: worth knowing. */
export const SEVERITIES = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** safe: changes nothing that worked; suggestion: assumes something that its title states. */
export type FixSafety = 'safe' | 'suggestion';

export interface Fix {
  readonly title: string;
  readonly safety: FixSafety;
  readonly edits: readonly TextEdit[];
}

/** Which object a finding is about; kind and name are empty where the text is none. */
export interface ResourceId {
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespace?: string;
  readonly name: string;
}

/**
 * One thing that is wrong, in plain data.
 *
 * Lines and columns count from 1, columns in UTF-16 units, the end exclusive. `path` is relative to the object.
 */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly modes: readonly ModeId[];
  readonly message: string;
  /** The reference section that explains it: `name#section`. */
  readonly reference: string;
  /** Whether an API server of the target release refuses to create the object because of this. */
  readonly rejected: boolean;
  /** Of a range of releases, the first for which it holds, where that is not the oldest. */
  readonly since?: string;
  readonly resource: ResourceId;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly path: string;
  /** The path with elements of lists by name, by which the finding is known again; left out of answers. */
  readonly anchor?: string;
  readonly fix?: Fix;
}
