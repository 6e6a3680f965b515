import type { Audit } from '../findings/audit.js';
import type { Finding, FixSafety } from '../findings/finding.js';
import { type FixedSet, fixSet } from '../fixes/fix-set.js';
import type { ModeId } from '../modes/failure-modes.js';
import { RULES } from '../rules/catalogue.generated.js';
import type { SourceText } from '../text/source-text.js';
import { type JudgeOptions, judge } from './audit-input.js';
import type { ReadSource } from './host.js';
import { UsageError } from './usage-error.js';

/** Which findings are meant: all, where neither says anything. */
export interface Selection {
  readonly modes?: readonly ModeId[] | undefined;
  readonly rules?: readonly string[] | undefined;
}

export interface RepairOptions extends JudgeOptions {
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
 * Repairs what text edits can repair.
 *
 * @throws UsageError where there is nothing that could be judged.
 */
export function repair(given: readonly ReadSource[], options: RepairOptions): Repair {
  const { before, sources, fix } = prepare(given, options);
  const texts = sources.map(({ text }) => text);
  return { before, sources, fixed: fix(texts, options.safety) };
}

/** The same in two steps, so that what is safe can be told from what is not. */
export function repairInSteps(given: readonly ReadSource[], options: RepairOptions): SteppedRepair {
  const { before, sources, fix } = prepare(given, options);
  const fixed = fix(
    sources.map(({ text }) => text),
    'safe',
  );
  if (options.safety === 'safe') return { before, sources, fixed };
  return { before, sources, fixed, suggested: fix(fixed.sources, 'suggestion') };
}

function prepare(given: readonly ReadSource[], options: RepairOptions) {
  const sources = [...new Map(given.map((source) => [source.text.file, source])).values()];
  const scanned = new Set(sources.filter(({ isScanned }) => isScanned).map(({ text }) => text.file));
  const judged = (texts: readonly SourceText[]) =>
    judge(
      texts.map((text) => ({ text, isScanned: scanned.has(text.file) })),
      options,
    );
  const fix = (texts: readonly SourceText[], safety: FixSafety): FixedSet =>
    fixSet({
      sources: texts,
      audit: (current) => judged(current).findings,
      wants: (found) => (safety === 'suggestion' || found.fix.safety === 'safe') && selects(options.selection, found),
    });
  return { before: judged(sources.map(({ text }) => text)), sources, fix };
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
