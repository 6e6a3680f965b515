import type { ModeId } from '../../modes/failure-modes.js';
import type { Terms } from '../terms.js';

/** What a concept says about a failure mode. */
export interface Signal {
  readonly mode: ModeId;
  /** 0 to 1: how surely the mode's guidance is needed where a request is about the concept. */
  readonly weight: number;
  /** One sentence that a reader of the request accepts. */
  readonly reason: string;
}

/**
 * How a mention is to be taken.
 *
 * - `symptom`: something is wrong. Counts wherever it stands.
 * - `control`: a safeguard or setting. Its absence (`no limits`) is as telling as its presence.
 * - `thing`: a kind of object or a part of the surroundings. `no ingress` takes it out; behind a symptom it is scenery.
 */
export type Nature = 'symptom' | 'control' | 'thing';

/** An idea that a request can name, with its wordings. */
export interface Concept {
  readonly id: string;
  readonly nature: Nature;
  /** 0 to 1: how surely a text that names it is about Kubernetes. */
  readonly kubernetes: number;
  readonly signals: readonly Signal[];
  /** It follows from something else: where a cause of another mode is told, it says nothing of its own. */
  readonly consequence?: true;
  readonly terms: Terms;
}
