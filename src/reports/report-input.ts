import type { ContractVerdict } from '../contract/check-contract.js';
import type { NotJudged } from '../findings/audit.js';
import type { Finding } from '../findings/finding.js';
import type { PodSecurityLevel } from '../findings/pod-security.js';
import type { Upgrade } from '../findings/upgrade.js';
import type { ModeId } from '../modes/failure-modes.js';

/** A finding as it is handed out: with what a fix would do, without its edits. */
export type ReportedFinding = Omit<Finding, 'fix' | 'anchor'> & {
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

/** An object whose pods conform to a level of the Pod Security Standards, or keep their namespace from one. */
export interface ReportedObjectLevel {
  readonly object: string;
  /** Given by the profiles of the standard; elsewhere it is the namespace's. */
  readonly level?: PodSecurityLevel;
  /** The controls that keep it from the next level. */
  readonly missed?: readonly string[];
}

/** The Pod Security label that a namespace could carry without refusing any pod of the set. */
export interface ReportedPodSecurity {
  readonly namespace?: string;
  readonly level: PodSecurityLevel;
  /** What its label says now. */
  readonly enforced?: string;
  readonly objects?: readonly ReportedObjectLevel[];
  /** How many objects are not shown. */
  readonly more?: number;
}

/** The data of an audit from which every report is made; what `validate-output` answers. */
export interface ReportInput {
  /** No error and, where a contract was given, a contract that holds. */
  readonly ok: boolean;
  readonly kubernetesVersion: string;
  /** Says so where another release was asked for than is known. */
  readonly note?: string;
  /** The file whose configuration applied. */
  readonly configuration?: string;
  /** Where a range of releases was given: what happens to objects on the way; the first of them. */
  readonly upgrade?: Upgrade;
  readonly findings: readonly ReportedFinding[];
  readonly modes: readonly ModeSummary[];
  readonly contract: ContractVerdict;
  /** Where the set has pods; the first twenty namespaces, and outside the profiles of the standard only those whose label does not say it. */
  readonly podSecurity?: readonly ReportedPodSecurity[];
  readonly summary: {
    readonly files: number;
    readonly documents: number;
    readonly resources: number;
    readonly notJudged: number;
    readonly errors: number;
    readonly warnings: number;
    readonly infos: number;
    /** Findings that comments and annotations of the manifests keep out of the answer. */
    readonly suppressed: number;
  };
  /** Where findings were compared to a baseline: how many it holds, and how many of its entries nothing answers to. */
  readonly baseline?: { readonly accepted: number; readonly stale: number };
  /** What was recognised and not judged, and why; the first twenty. */
  readonly notJudged?: readonly NotJudged[];
  readonly truncated?: { readonly shown: number; readonly total: number };
  /** Rules that failed on this input: the answer is not complete. */
  readonly crashedRules?: readonly string[];
}
