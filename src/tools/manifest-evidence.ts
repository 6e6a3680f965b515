import type { ManifestEvidence } from '../diagnosis/evidence.js';
import { kindsEvidence } from '../diagnosis/kinds-evidence.js';
import { modesOfManifests } from '../diagnosis/weigh-manifests.js';
import type { Audit } from '../findings/audit.js';
import type { Finding, Severity } from '../findings/finding.js';
import type { ModeId } from '../modes/failure-modes.js';
import { redact } from '../text/redact.js';
import type { SourceText } from '../text/source-text.js';

/** What is proven wrong weighs more than what kinds make likely. */
const WEIGHTS: Readonly<Record<Severity, number>> = { error: 0.95, warning: 0.78, info: 0.74 };
/** In a manifest shown in a question, what is merely worth knowing is not what is asked about. */
const WEIGHTS_SHOWN: Readonly<Record<Severity, number>> = { ...WEIGHTS, info: 0.3 };
/** How much kinds count beside what is wrong, where a manifest is shown in a question. */
const BESIDE_FINDINGS = 0.6;

/** What manifests say for each mode: the kinds that are there, and what an audit found in them. */
export function manifestEvidence(result: Audit, sources: readonly SourceText[] = []): ManifestEvidence[] {
  return [...kindsEvidence(result.resources), ...findingEvidence(result, sources, WEIGHTS)];
}

/** What manifests shown in a question say: where something is wrong with them, that is what the question is about. */
export function shownEvidence(result: Audit, sources: readonly SourceText[]): ManifestEvidence[] {
  const isFaulty = result.findings.some(({ severity }) => severity !== 'info');
  const kinds = kindsEvidence(result.resources);
  return [
    ...(isFaulty ? kinds.map((kind) => ({ ...kind, weight: kind.weight * BESIDE_FINDINGS })) : kinds),
    ...findingEvidence(result, sources, WEIGHTS_SHOWN),
  ];
}

/** The modes that `diagnose` selects for manifests alone, the most relevant first. */
export function relevantModes(result: Audit): readonly ModeId[] {
  return modesOfManifests(manifestEvidence(result));
}

function findingEvidence(
  { findings }: Audit,
  sources: readonly SourceText[],
  weights: Readonly<Record<Severity, number>>,
): ManifestEvidence[] {
  const lines = new Map(sources.map(({ file, text }) => [file, linesOf(text)]));
  return findings.map((finding) => ({
    mode: finding.modes[0] ?? 'api-drift',
    quote: quoteOf(finding, lines.get(finding.file)),
    reason: finding.message,
    weight: weights[finding.severity],
    section: finding.reference,
  }));
}

/** The lines of a text with credentials masked, or none where masking moved them. */
function linesOf(text: string): readonly string[] {
  const masked = redact(text).split('\n');
  return masked.length === text.split('\n').length ? masked : [];
}

/** The line at fault; of a Secret nothing is quoted but its name. */
function quoteOf({ resource: { kind, name }, line }: Finding, lines: readonly string[] | undefined): string {
  const object = kind ? `${kind}/${name}` : 'text';
  return kind === 'Secret' ? object : lines?.[line - 1]?.trim() || object;
}
