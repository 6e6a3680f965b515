import type { Finding } from './finding.js';

/** What happens to objects on the way from one release to a newer one, in plain data. */
export interface Upgrade {
  readonly from: string;
  readonly to: string;
  /** Objects that a release on the way stops to accept, and objects that only start to be warned of. */
  readonly refused: number;
  readonly warned: number;
  /** Per object the first refusal, and the first warning before it; objects that nothing happens to have none. */
  readonly changes: readonly UpgradeChange[];
}

export interface UpgradeChange extends Pick<Finding, 'rule' | 'message' | 'resource' | 'file' | 'line'> {
  /** The release in which it happens. */
  readonly release: string;
  readonly effect: 'refused' | 'warned';
  /** What a fix would do whose result both ends accept, if there is one. */
  readonly fix?: string;
}
