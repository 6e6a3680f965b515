import { type AuditInput, audit } from '../audit.js';
import type { Audit } from '../findings/audit.js';
import { RULES } from '../rules/catalogue.generated.js';
import type { Profile } from '../rules/profiles.js';
import type { Rule } from '../rules/rule.js';
import { SourceText } from '../text/source-text.js';
import type { Host, ReadSource } from './host.js';
import { UsageError } from './usage-error.js';

/** The name under which reports show text that was handed in. */
export const INPUT_NAME = '<input>';

/** Manifests as text and as files, in this order. */
export async function readSources(
  manifests: string | undefined,
  files: readonly string[] | undefined,
  host: Host,
): Promise<readonly ReadSource[]> {
  const texts = manifests === undefined ? [] : [{ text: new SourceText(INPUT_NAME, manifests), isScanned: false }];
  return files?.length ? [...texts, ...(await host.read(files))] : texts;
}

/** The set before, where the change to it is to be judged: as text, or as the host knows it. */
export async function setBefore(
  { against }: { readonly against?: string | undefined },
  host: Host,
): Promise<readonly ReadSource[] | undefined> {
  return against === undefined ? host.readBefore?.() : readSources(against, [], host);
}

export interface JudgeOptions {
  readonly release: string;
  readonly profile: Profile;
  readonly complete: boolean;
  /** CRDs and JSON schemas of custom kinds. */
  readonly crds?: readonly ReadSource[];
  /** False to show also what the manifests suppress. */
  readonly suppressions?: boolean;
  /** The set before, against which the change is judged. */
  readonly against?: readonly ReadSource[] | undefined;
}

/** The rules of a profile. */
export function rulesOf(profile: Profile): readonly Rule[] {
  return RULES.filter(({ profiles }) => profiles.includes(profile));
}

/**
 * Audits what was read.
 *
 * @throws UsageError where there is nothing that could be judged: "no findings" would be a false all-clear.
 */
export function judge(sources: readonly ReadSource[], options: JudgeOptions): Audit {
  const { release, profile } = options;
  return settled(sources, options, audit({ ...auditInput(sources, options), release }, rulesOf(profile)));
}

type SettlingOptions = Pick<JudgeOptions, 'profile' | 'against'>;

/**
 * An audit as its profile weighs it.
 *
 * @throws UsageError where there was nothing that could be judged.
 */
export function settled(sources: readonly ReadSource[], { profile, against }: SettlingOptions, result: Audit): Audit {
  checkJudged(sources, result);
  checkBefore(against, result);
  return isStandard(profile)
    ? { ...result, findings: result.findings.map((finding) => ({ ...finding, severity: 'error' })) }
    : result;
}

/** What was read, as an audit takes it. */
export function auditInput(
  sources: readonly ReadSource[],
  { complete, crds = [], suppressions = true, against }: Omit<JudgeOptions, 'release' | 'profile'>,
): Omit<AuditInput, 'release'> {
  const scanned = new Set(sources.filter(({ isScanned }) => isScanned).map(({ text }) => text));
  const texts = sources.map(({ text }) => text);
  return {
    sources: texts,
    complete,
    scanned,
    crds: crds.map(({ text }) => text),
    suppressions,
    ...(against ? { against: against.map(({ text }) => text) } : {}),
  };
}

/** @throws UsageError where an audit found nothing that it could judge. */
export function checkJudged(sources: readonly ReadSource[], result: Audit): void {
  if (!result.resources.length && !result.findings.length) throw new UsageError(nothingJudged(sources, result));
}

/** @throws UsageError where someone named a set before that holds nothing: "no change" would be a false all-clear. */
export function checkBefore(against: JudgeOptions['against'], { resourcesBefore }: Audit): void {
  if (against?.some(({ isScanned }) => !isScanned) && !resourcesBefore)
    throw new UsageError('Nothing to judge against: the set before holds no manifest that can be read.');
}

/** The Pod Security Standards know no degrees: a pod conforms to a level or does not. */
function isStandard(profile: Profile): boolean {
  return profile.startsWith('pss-');
}

function nothingJudged(sources: readonly ReadSource[], { notJudged }: Audit): string {
  if (!sources.length) return 'Nothing to judge: no .yaml, .yml or .json file was found.';
  const reasons = [...new Set(notJudged.map(({ what }) => what))];
  const hint = notJudged.some(({ reason }) => reason === 'template')
    ? ' Render the chart first: helm template CHART | kubeshark-mcp validate -'
    : '';
  const what = reasons.length
    ? `${notJudged.length} of ${notJudged.length} documents: ${reasons.join('; ')}.`
    : 'the input is empty.';
  return `Nothing to judge: ${what}${hint}`;
}

/** The notes that there are, as one. */
export function withNote(notes: readonly (string | undefined)[]): { readonly note?: string } {
  const note = notes.filter(Boolean).join(' ');
  return note ? { note } : {};
}
