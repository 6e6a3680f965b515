import type { Configuration } from '../config/configuration.js';
import type { Audit } from '../findings/audit.js';
import { type Baseline, compareToBaseline, parseBaseline } from '../findings/baseline.js';
import { auditInput, checkBefore, checkJudged, readSources, setBefore, withNote } from './audit-input.js';
import { SettingsByFile } from './file-settings.js';
import type { FileFilter, FoundConfiguration, Host, ReadSource } from './host.js';
import { judgeByFile, upgradeByFile } from './judge-by-file.js';
import type { Judged, JudgeRequest } from './judged.js';
import { loadConfiguration } from './load-configuration.js';
import { checkOwnVersion } from './own-version.js';
import { targetRange } from './target-release.js';
import { UsageError } from './usage-error.js';

export interface ConfiguredRequest {
  readonly request: JudgeRequest;
  readonly host: Host;
  readonly found: FoundConfiguration | undefined;
}

type JudgedTexts = Pick<Judged, 'result' | 'upgrade'>;

/** The same as `judgeRequest`, where a configuration or whoever started the program has set something. */
export async function judgeConfigured({ request, host, found }: ConfiguredRequest): Promise<Judged> {
  const configuration = found ? loadConfiguration(found) : {};
  const baselineFile = host.settings?.baseline ?? located(found, configuration.baseline);
  const rulesAsOf = host.settings?.rulesAsOf ?? configuration.rulesAsOf;
  if (rulesAsOf !== undefined) checkOwnVersion(rulesAsOf);
  const { profile, complete, suppressions } = request;
  const range = targetRange(request.kubernetesVersion);
  const kubernetesVersion = range?.from.release ?? request.kubernetesVersion;
  const settings = new SettingsByFile(configuration, { kubernetesVersion, profile }, (patterns) =>
    found ? found.matcher(patterns) : () => false,
  );
  const sources = await readManifests({ request, host, found }, { configuration, baselineFile });
  const crds = await readCrds({ request, host, found }, configuration);
  const against = await setBefore(request, host);
  const isCompared = baselineFile !== undefined && !request.ignoresBaseline;
  const baseline = isCompared ? await readBaseline(baselineFile, host) : undefined;
  const judgeTexts = (texts: readonly ReadSource[]): JudgedTexts => {
    const input = auditInput(texts, { complete, crds, suppressions, against });
    const { result, upgrade } = range
      ? upgradeByFile(input, { settings, rulesAsOf, to: range.to.release })
      : { result: judgeByFile(input, settings, rulesAsOf), upgrade: undefined };
    checkJudged(texts, result);
    checkBefore(against, result);
    return { result: baseline ? compared(result, baseline) : result, ...(upgrade ? { upgrade } : {}) };
  };
  return {
    ...judgeTexts(sources),
    sources,
    judgeAgain: (texts) => judgeTexts(texts).result,
    ...withNote([
      range?.from.note ?? settings.general.target.note,
      range?.to.note,
      range ? undefined : otherReleases(sources, settings),
    ]),
    ...(found ? { configuration: found.source.file } : {}),
  };
}

function located(found: FoundConfiguration | undefined, path: string | undefined): string | undefined {
  return path === undefined ? undefined : found?.locate(path);
}

/** A scan passes over what is excluded, and over our own files. */
async function readManifests(
  { request, host, found }: ConfiguredRequest,
  { configuration, baselineFile }: { readonly configuration: Configuration; readonly baselineFile: string | undefined },
): Promise<readonly ReadSource[]> {
  const isExcluded: FileFilter = found?.matcher(configuration.exclude ?? []) ?? (() => false);
  const exclude = (file: string) => file === found?.source.file || file === baselineFile || isExcluded(file);
  return readSources(request.manifests, request.files, { read: (paths) => host.read(paths, exclude) });
}

async function readCrds({ request, host, found }: ConfiguredRequest, { crds = [] }: Configuration) {
  const paths = request.crds ?? crds.map((path) => found?.locate(path) ?? path);
  return paths.length ? host.read(paths) : [];
}

async function readBaseline(file: string, host: Host): Promise<Baseline> {
  const [source] = await host.read([file]);
  const baseline = source && parseBaseline(source.text.text);
  if (baseline) return baseline;
  throw new UsageError(`"${file}" is no baseline: write one with --write-baseline.`);
}

function compared(result: Audit, baseline: Baseline): Audit {
  const { findings, accepted, stale } = compareToBaseline(result.findings, baseline);
  return { ...result, findings, baseline: { accepted, stale } };
}

function otherReleases(sources: readonly ReadSource[], settings: SettingsByFile): string | undefined {
  const { release } = settings.general.target;
  const used = new Set(sources.map(({ text }) => settings.of(text.file).target.release));
  const others = [...used].filter((other) => other !== release).sort();
  return others.length ? `Files of overrides are judged by Kubernetes ${others.join(', ')}.` : undefined;
}
