import type { Audit } from '../findings/audit.js';
import type { Upgrade } from '../findings/upgrade.js';
import type { Profile } from '../rules/profiles.js';
import type { ReadSource } from './host.js';

/** What someone asks to have judged. */
export interface JudgeRequest {
  readonly manifests?: string | undefined;
  readonly files?: readonly string[] | undefined;
  readonly crds?: readonly string[] | undefined;
  readonly kubernetesVersion?: string | undefined;
  readonly profile?: Profile | undefined;
  readonly complete: boolean;
  readonly suppressions: boolean;
  /** The manifests before, as text. */
  readonly against?: string | undefined;
  /** True to have everything that is found, whatever the configuration's baseline accepts. */
  readonly ignoresBaseline?: boolean;
}

export interface Judged {
  readonly result: Audit;
  /** Where a range of releases was asked for. */
  readonly upgrade?: Upgrade;
  readonly sources: readonly ReadSource[];
  /** Judges other texts under the same terms, as a repair does after each step. */
  readonly judgeAgain: (sources: readonly ReadSource[]) => Audit;
  /** What is to be said of the target release, or of settings that differ by file. */
  readonly note?: string;
  /** The file whose configuration applied. */
  readonly configuration?: string;
}
