import { judge, readSources, setBefore, withNote } from './audit-input.js';
import type { Host, ReadSource } from './host.js';
import type { Judged, JudgeRequest } from './judged.js';
import { targetRange, targetRelease } from './target-release.js';

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
  if (!range) {
    const judgeAgain = (texts: readonly ReadSource[]) => judge(texts, options);
    return { result: judgeAgain(sources), sources, judgeAgain, ...withNote([note]) };
  }
  const { judgeUpgrade } = await import('./judge-upgrade.js');
  const { release: to, note: noteOfEnd } = range.to;
  const judgeAgain = (texts: readonly ReadSource[]) => judgeUpgrade(texts, options, to).result;
  return { ...judgeUpgrade(sources, options, to), sources, judgeAgain, ...withNote([note, noteOfEnd]) };
}
