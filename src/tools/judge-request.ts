import type { Audit } from '../findings/audit.js';
import type { Upgrade } from '../findings/upgrade.js';
import type { Profile } from '../rules/profiles.js';
import { judge, readSources, setBefore, withNote } from './audit-input.js';
import type { Host, ReadSource } from './host.js';
import { targetRange, targetRelease } from './target-release.js';

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
  /** What is to be said of the target release, or of settings that differ by file. */
  readonly note?: string;
  /** The file whose configuration applied. */
  readonly configuration?: string;
}

/** Reads and audits what a request names, by the configuration where there is one. */
export async function judgeRequest(request: JudgeRequest, host: Host): Promise<Judged> {
  const found = await host.configuration?.();
  if (found || host.settings) {
    const { judgeConfigured } = await import('./judge-configured.js');
    return judgeConfigured({ request, host, found });
  }
  const { complete, suppressions, profile = 'recommended' } = request;
  const range = targetRange(request.kubernetesVersion);
  const { release, note } = range?.from ?? targetRelease(request.kubernetesVersion);
  const sources = await readSources(request.manifests, request.files, host);
  const crds = request.crds?.length ? await host.read(request.crds) : [];
  const against = await setBefore(request, host);
  const options = { release, profile, complete, crds, suppressions, against };
  if (!range) return { result: judge(sources, options), sources, ...withNote([note]) };
  const { judgeUpgrade } = await import('./judge-upgrade.js');
  return { ...judgeUpgrade(sources, options, range.to.release), sources, ...withNote([note, range.to.note]) };
}
