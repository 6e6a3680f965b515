import * as z from 'zod/mini';
import { diagnose as diagnoseModes } from '../diagnosis/diagnose.js';
import type { DiagnosedMode, ManifestEvidence } from '../diagnosis/evidence.js';
import { pastedManifests } from '../diagnosis/pasted-manifests.js';
import type { Audit } from '../findings/audit.js';
import { failureMode, type ModeId } from '../modes/failure-modes.js';
import { SourceText } from '../text/source-text.js';
import { INPUT_NAME, judge, readSources } from './audit-input.js';
import { described } from './described.js';
import type { Host } from './host.js';
import { manifestEvidence, shownEvidence } from './manifest-evidence.js';
import { sectionsToLoad } from './sections-to-load.js';
import { targetRange, targetRelease } from './target-release.js';
import { defineTool } from './tool.js';
import { UsageError } from './usage-error.js';

export interface DiagnoseOutput {
  readonly modes: readonly (DiagnosedMode & { readonly title: string; readonly references: readonly string[] })[];
  readonly primary: ModeId | null;
  readonly questions: readonly string[];
}

const DiagnoseInput = z.strictObject({
  task: described(z.optional(z.string()), "The user's request, in their words."),
  manifests: described(z.optional(z.string()), 'YAML or JSON of one or more documents.'),
  files: described(z.optional(z.array(z.string())), 'Manifest files or folders to read.'),
  output: described(z.optional(z.string()), 'Error output, events or logs.'),
  kubernetesVersion: described(z.optional(z.string()), 'Target release, as 1.36.'),
});

export const diagnose = defineTool({
  name: 'diagnose',
  title: 'Diagnose failure modes',
  description:
    'Selects the failure modes that a Kubernetes request, manifest or error is exposed to, with the evidence. Call it first; load-references takes the modes that it names.',
  input: DiagnoseInput,
  async run(input, host): Promise<DiagnoseOutput> {
    const { task, output, manifests, files } = input;
    if (![task, output, manifests].some((text) => text?.trim()) && !files?.length) {
      throw new UsageError('Nothing to diagnose: give a task, manifests, files or output.');
    }
    const shown = await evidenceOf(input, host);
    const pasted = pastedInto(input);
    const found = diagnoseModes({
      ...(task === undefined ? {} : { task }),
      ...(output === undefined ? {} : { output }),
      manifests: shown,
      ...(pasted ? { pasted } : {}),
      releaseKnown: input.kubernetesVersion !== undefined,
    });
    const explained = [...shown, ...(pasted ?? [])].flatMap(({ section }) => section ?? []);
    const request = `${task ?? ''}\n${output ?? ''}`.slice(0, LONGEST_REQUEST);
    return {
      modes: found.modes.map((mode) => ({
        ...mode,
        title: failureMode(mode.id).title,
        references: sectionsToLoad(mode.id, explained, request),
      })),
      primary: found.primary,
      questions: found.questions,
    };
  },
  render({ modes, primary, questions }) {
    if (!modes.length) return 'No failure mode applies: this does not read like work on Kubernetes manifests.';
    const lines = modes.map(({ id, confidence, because }) => {
      const reasons = because.map(({ quote, reason }) => `${reason} ("${quote}")`);
      return `${id} (${confidence.toFixed(2)}${id === primary ? ', primary' : ''}): ${reasons.join('; ')}`;
    });
    return [...lines, ...questions.map((question) => `Ask: ${question}`)].join('\n');
  },
});

/** The sections to load are chosen by the beginning of a long text. */
const LONGEST_REQUEST = 20_000;

type Input = z.infer<typeof DiagnoseInput>;

async function evidenceOf({ manifests, files, kubernetesVersion }: Input, host: Host): Promise<ManifestEvidence[]> {
  const release = judgedRelease(kubernetesVersion);
  const sources = await readSources(manifests, files, host);
  if (!sources.length) return [];
  const result = judge(sources, { release, profile: 'recommended', complete: true });
  return manifestEvidence(
    result,
    sources.map(({ text }) => text),
  );
}

/** What an audit says of the manifests in the task; they are a part of their set. */
function pastedInto({ task = '', kubernetesVersion }: Input): ManifestEvidence[] | undefined {
  const release = judgedRelease(kubernetesVersion);
  const sources = pastedManifests(task).map((text, at) => new SourceText(`${INPUT_NAME}${at}`, text));
  const audits = sources.map((source) => auditOf(source, release));
  if (!audits.length || audits.some((result) => result === undefined)) return undefined;
  return audits.flatMap((result, at) => (result ? shownEvidence(result, sources.slice(at, at + 1)) : []));
}

/** Of an upgrade, the release that it leads to. */
function judgedRelease(kubernetesVersion: string | undefined): string {
  return (targetRange(kubernetesVersion)?.to ?? targetRelease(kubernetesVersion)).release;
}

/** Parts of objects and what cannot be read are left to their lines. */
function auditOf(source: SourceText, release: string): Audit | undefined {
  try {
    const result = judge([{ text: source, isScanned: true }], { release, profile: 'recommended', complete: false });
    return result.resources.every(({ kind }) => kind !== '') ? result : undefined;
  } catch (error) {
    if (error instanceof UsageError) return undefined;
    throw error;
  }
}
