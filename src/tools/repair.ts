import type { Audit } from '../findings/audit.js';
import type { Finding, FixSafety } from '../findings/finding.js';
import { type FixedSet, fixSet } from '../fixes/fix-set.js';
import type { ModeId } from '../modes/failure-modes.js';
import { RULES } from '../rules/catalogue.generated.js';
import type { SourceText } from '../text/source-text.js';
import type { ReadSource } from './host.js';
import type { Judged } from './judged.js';
import { UsageError } from './usage-error.js';

/** Which findings are meant: all, where neither says anything. */
export interface Selection {
  readonly modes?: readonly ModeId[] | undefined;
  readonly rules?: readonly string[] | undefined;
}

export interface RepairOptions {
  readonly selection: Selection;
  /** Whether suggestions are carried out as well. */
  readonly safety: FixSafety;
}

/** A set and what was done to it. */
export interface Repair {
  readonly before: Audit;
  /** Each file once. */
  readonly sources: readonly ReadSource[];
  readonly fixed: FixedSet;
}

/** A set repaired in two steps: what is safe, and on top of that what assumes something. */
export interface SteppedRepair extends Repair {
  readonly suggested?: FixedSet;
}

/**
 * Repairs what text edits can repair, under the terms by which the set was judged.
 */
export function repair(judged: Judged, options: RepairOptions): Repair {
  const { before, sources, fix } = prepare(judged, options);
  const texts = sources.map(({ text }) => text);
  return { before, sources, fixed: fix(texts, options.safety) };
}

/** The same in two steps, so that what is safe can be told from what is not. */
export function repairInSteps(judged: Judged, options: RepairOptions): SteppedRepair {
  const { before, sources, fix } = prepare(judged, options);
  const fixed = fix(
    sources.map(({ text }) => text),
    'safe',
  );
  if (options.safety === 'safe') return { before, sources, fixed };
  return { before, sources, fixed, suggested: fix(fixed.sources, 'suggestion') };
}

function prepare({ result: before, sources: given, judgeAgain }: Judged, options: RepairOptions) {
  const sources = [...new Map(given.map((source) => [source.text.file, source])).values()];
  const scanned = new Set(sources.filter(({ isScanned }) => isScanned).map(({ text }) => text.file));
  const asRead = (texts: readonly SourceText[]): ReadSource[] =>
    texts.map((text) => ({ text, isScanned: scanned.has(text.file) }));
  const fix = (texts: readonly SourceText[], safety: FixSafety): FixedSet =>
    fixSet({
      sources: texts,
      audit: (current) => judgeAgain(asRead(current)).findings,
      wants: (found) => (safety === 'suggestion' || found.fix.safety === 'safe') && selects(options.selection, found),
    });
  return { before, sources, fix };
}

/** Whether a selection means a finding. */
export function selects({ modes, rules }: Selection, finding: Finding): boolean {
  const isOfMode = !modes?.length || finding.modes.some((mode) => modes.includes(mode));
  return isOfMode && (!rules?.length || rules.includes(finding.rule));
}

/** @throws UsageError where a rule is not in the catalogue. */
export function requireRules(ids: readonly string[]): void {
  for (const id of ids)
    if (!RULES.some((rule) => rule.id === id))
      throw new UsageError(`No rule "${id.slice(0, 60)}". The command "kubeshark-mcp rules" lists them.`);
}
