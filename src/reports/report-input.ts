import type { ContractVerdict } from '../contract/check-contract.js';
import type { NotJudged } from '../findings/audit.js';
import type { Finding } from '../findings/finding.js';
import type { ModeId } from '../modes/failure-modes.js';

/** A finding as it is handed out: with what a fix would do, without its edits. */
export type ReportedFinding = Omit<Finding, 'fix'> & {
  readonly fix?: { readonly title: string; readonly safety: string };
};

export interface ModeSummary {
  readonly id: ModeId;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** Whether `diagnose` would select the mode for these manifests. */
  readonly relevant: boolean;
}

/** The data of an audit from which every report is made; what `validate-output` answers. */
export interface ReportInput {
  /** No error and, where a contract was given, a contract that holds. */
  readonly ok: boolean;
  readonly kubernetesVersion: string;
  /** Says so where another release was asked for than is known. */
  readonly note?: string;
  readonly findings: readonly ReportedFinding[];
  readonly modes: readonly ModeSummary[];
  readonly contract: ContractVerdict;
  readonly summary: {
    readonly files: number;
    readonly documents: number;
    readonly resources: number;
    readonly notJudged: number;
    readonly errors: number;
    readonly warnings: number;
    readonly infos: number;
  };
  /** What was recognised and not judged, and why; the first twenty. */
  readonly notJudged?: readonly NotJudged[];
  readonly truncated?: { readonly shown: number; readonly total: number };
  /** Rules that failed on this input: the answer is not complete. */
  readonly crashedRules?: readonly string[];
}
