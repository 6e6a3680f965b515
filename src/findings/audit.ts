import type { Finding, ResourceId } from './finding.js';
import type { NamespacePodSecurity } from './pod-security.js';
import type { Suppressed } from './suppress.js';

/** Something in the input that was recognised and not judged, and why. */
export interface NotJudged {
  readonly file: string;
  readonly line: number;
  readonly reason: NotJudgedReason;
  readonly what: string;
}

/**
 * - `template`: Helm or Go template text, YAML only once rendered;
 * - `client-side`: read by another program than the API server;
 * - `patch`: JSON patch operations, or a Kustomize patch;
 * - `foreign`: neither `apiVersion` nor `kind`;
 * - `substitution`, `encrypted`: values that another program fills in (`${VAR}`) or decrypts (SOPS); the rest was judged;
 * - `unknown-kind`: a custom resource whose schema is not known here: general rules looked at it, no shape check did.
 */
export type NotJudgedReason =
  | 'template'
  | 'client-side'
  | 'patch'
  | 'foreign'
  | 'substitution'
  | 'encrypted'
  | 'unknown-kind';

/** Everything that an audit has to say, in plain data. */
export interface Audit {
  /** The Kubernetes release that objects were judged for, as `1.36`. */
  readonly release: string;
  readonly documents: number;
  readonly resources: readonly ResourceId[];
  /** How many objects the set before had, where the change from one was judged. */
  readonly resourcesBefore?: number;
  readonly notJudged: readonly NotJudged[];
  readonly findings: readonly Finding[];
  /** What the manifests suppress; left out where nothing is. */
  readonly suppressed?: readonly Suppressed[];
  /** How findings compare to a baseline, where there is one: `findings` holds the new ones alone. */
  readonly baseline?: { readonly accepted: number; readonly stale: number };
  /** Rules that failed on this input: their findings may be missing. */
  readonly crashedRules: readonly string[];
  /** The level that each namespace with pods could enforce. */
  readonly podSecurity: readonly NamespacePodSecurity[];
}
