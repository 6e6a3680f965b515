import type { ModeId } from '../modes/failure-modes.js';

/** One file of `references/`. */
export interface Reference {
  readonly name: string;
  readonly title: string;
  /** The mode that it is about; supplements name one per section instead. */
  readonly mode?: ModeId;
  readonly summary: string;
  readonly sections: readonly Section[];
}

/** A part of a reference that is read on its own. */
export interface Section {
  /** `name#anchor`. */
  readonly id: string;
  readonly title: string;
  readonly modes: readonly ModeId[];
  readonly topics: readonly string[];
  /** The section's text, heading included, without the marks that only the build reads. */
  readonly markdown: string;
}

/** A fenced example: a whole manifest, or a part of one that is merged into a clean workload. */
export interface Example {
  readonly yaml: string;
  /** The text before the change that it shows, where the fence says `change`. */
  readonly before?: string;
  /** The line of the fence in its file, from 1. */
  readonly line: number;
  /** `container`, `pod`, `deployment`: what the part is merged into; undefined for whole manifests. */
  readonly within?: string;
  /** Whether it is a complete set, so that rules about something absent apply. */
  readonly isSet: boolean;
  /** `good`, or the rules that flag it. */
  readonly verdict: 'good' | { readonly bad: readonly string[] };
}
