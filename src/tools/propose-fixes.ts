import * as z from 'zod/mini';
import type { Finding, Severity } from '../findings/finding.js';
import type { RefusedFix } from '../fixes/fix-set.js';
import { MODE_IDS, type ModeId } from '../modes/failure-modes.js';
import { PROFILES } from '../rules/profiles.js';
import { described } from './described.js';
import { judgeRequest } from './judge-request.js';
import { patchesOf } from './patch.js';
import { withinBudget } from './proposal-budget.js';
import { proposalsFor, type Remedy } from './proposals.js';
import type { ProposeFixesOutput } from './proposed-fixes.js';
import { renderProposals } from './render-proposals.js';
import { repairInSteps, requireRules, type SteppedRepair, selects } from './repair.js';
import { defineTool } from './tool.js';
import { UsageError } from './usage-error.js';

const ProposeInput = z.strictObject({
  manifests: described(z.optional(z.string()), 'YAML or JSON of one or more documents.'),
  files: described(z.optional(z.array(z.string())), 'Files or folders to read.'),
  kubernetesVersion: described(z.optional(z.string()), 'Target release, as 1.36 (the default).'),
  profile: described(z.optional(z.enum(PROFILES)), 'Default: recommended.'),
  complete: described(z._default(z.boolean(), true), 'False for a part of a set.'),
  modes: described(z.optional(z.array(z.enum(MODE_IDS))), 'Only these failure modes.'),
  rules: described(z.optional(z.array(z.string())), 'Only findings of these rules.'),
  safety: described(
    z._default(z.enum(['safe', 'suggestion']), 'suggestion'),
    'safe: only edits that change nothing that worked; suggestion: also those that state what they assume.',
  ),
  maxTokens: described(z._default(z.int().check(z.gte(1)), 4000), 'Budget in tokens.'),
});

/** Context lines around a change: enough to find the place in a text without line numbers. */
const CONTEXT = 1;

export const proposeFixes = defineTool({
  name: 'propose-fixes',
  title: 'Propose fixes',
  description:
    'Proposes for each finding what to change, the risk it prevents, the trade-off and the guardrail that holds it, and a patch that keeps comments and order. Changes no file.',
  input: ProposeInput,
  async run(input, host): Promise<ProposeFixesOutput> {
    const { manifests, files, modes, rules = [], safety, maxTokens } = input;
    if (manifests === undefined && !files?.length) throw new UsageError('Nothing to repair: give manifests or files.');
    requireRules(rules);
    const judged = await judgeRequest({ ...input, suppressions: true }, host);
    const { note, configuration } = judged;
    const selection = { modes, rules };
    const result = repairInSteps(judged, { selection, safety });
    const meant = result.before.findings.filter((finding) => selects(selection, finding));
    const proposals = proposalsFor(
      meant.map((finding) => remedyOf(finding, modes)),
      placeIn(result),
    );
    const texts = result.sources.map(({ text }) => text);
    const safe = patchesOf(texts, result.fixed, CONTEXT);
    const suggestions = result.suggested ? patchesOf(result.fixed.sources, result.suggested, CONTEXT) : [];
    const notApplied = refusedIn(result).map((refused) => explain(refused, placeIn(result)));
    return {
      kubernetesVersion: result.before.release,
      ...(note ? { note } : {}),
      ...(configuration ? { configuration } : {}),
      summary: summarise(result, meant),
      ...withinBudget({ proposals, safe, suggestions }, maxTokens),
      ...(notApplied.length ? { notApplied } : {}),
      ...(result.before.crashedRules.length ? { crashedRules: result.before.crashedRules } : {}),
    };
  },
  render: renderProposals,
});

/** The mode under which a finding is proposed: its first, of those that were asked for. */
function remedyOf(finding: Finding, wanted: readonly ModeId[] | undefined): Remedy {
  const mode = finding.modes.find((id) => !wanted?.length || wanted.includes(id)) ?? 'api-drift';
  return { finding, mode };
}

/** A place as short as the set allows: `12`, or `orders.yaml:12` where there are several files. */
function placeIn({ sources }: SteppedRepair): (finding: Pick<Finding, 'file' | 'line'>) => string {
  return sources.length === 1 ? ({ line }) => `${line}` : ({ file, line }) => `${file}:${line}`;
}

function summarise({ fixed, suggested }: SteppedRepair, meant: readonly Finding[]): ProposeFixesOutput['summary'] {
  const ofSeverity = (severity: Severity) => meant.filter((finding) => finding.severity === severity).length;
  return {
    errors: ofSeverity('error'),
    warnings: ofSeverity('warning'),
    infos: ofSeverity('info'),
    safe: fixed.before.length - fixed.after.length,
    suggested: suggested ? suggested.before.length - suggested.after.length : 0,
  };
}

function refusedIn({ fixed, suggested }: SteppedRepair): readonly RefusedFix[] {
  const all = [...fixed.refused, ...(suggested?.refused ?? [])];
  return all.filter(
    ({ finding }, index) =>
      all.findIndex((other) => other.finding.rule === finding.rule && other.finding.message === finding.message) ===
      index,
  );
}

function explain({ finding, line, reason }: RefusedFix, placeOf: ReturnType<typeof placeIn>) {
  return { rule: finding.rule, at: placeOf({ file: finding.file, line }), reason };
}
