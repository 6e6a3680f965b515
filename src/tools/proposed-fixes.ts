import type { Budgeted } from './proposal-budget.js';

/** What `propose-fixes` answers. */
export interface ProposeFixesOutput extends Budgeted {
  readonly kubernetesVersion: string;
  readonly note?: string;
  /** The file whose configuration applied. */
  readonly configuration?: string;
  readonly summary: {
    readonly errors: number;
    readonly warnings: number;
    readonly infos: number;
    /** How many of these the safe patch silences, and how many suggestions silence on top. */
    readonly safe: number;
    readonly suggested: number;
  };
  /** Repairs that were tried and taken back. */
  readonly notApplied?: readonly { readonly rule: string; readonly at: string; readonly reason: string }[];
  readonly crashedRules?: readonly string[];
}
