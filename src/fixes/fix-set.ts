import type { Finding, FixSafety } from '../findings/finding.js';
import { areApart } from '../text/apart.js';
import type { SourceText } from '../text/source-text.js';
import { EditHistory } from './edit-history.js';
import { newFindings, regression } from './regression.js';
import type { Repairable } from './repairable.js';
import { TakenSpans } from './taken-spans.js';

export interface FixInput {
  /** Texts under names of their own. */
  readonly sources: readonly SourceText[];
  /** Judges the set anew; called after each step. */
  readonly audit: (sources: readonly SourceText[]) => readonly Finding[];
  /** Which repairs to carry out. */
  readonly wants: (finding: Repairable) => boolean;
}

/** A repair that was carried out. Lines are those of the text as it was handed in. */
export interface AppliedFix {
  readonly finding: Finding;
  readonly title: string;
  readonly safety: FixSafety;
  readonly line: number;
  /** The lines that it changed. */
  readonly touches: readonly number[];
}

/** A repair that was tried and taken back. */
export interface RefusedFix {
  readonly finding: Finding;
  readonly title: string;
  readonly safety: FixSafety;
  readonly line: number;
  readonly reason: string;
}

export interface FixedSet {
  readonly sources: readonly SourceText[];
  readonly applied: readonly AppliedFix[];
  readonly refused: readonly RefusedFix[];
  readonly before: readonly Finding[];
  readonly after: readonly Finding[];
}

/** Every step silences a finding, so that this is only met by sets with as many repairs, each of which waits for another. */
const MAX_PASSES = 100;
/** How many letters are judged at most, all steps together: one audit of a large set takes seconds. */
const MOST_LETTERS = 40_000_000;
/** And how many audits there may be in any case. */
const LEAST_AUDITS = 12;

/** How often what a repair brings is repaired in its turn. */
const MAX_ROUNDS = 4;

/**
 * Carries out repairs until none is left to do: edits that touch each other wait for the next pass, and each pass is
 * judged. A repair that brings a new finding is taken back; see {@link regression}. Equal input gives equal text, and the
 * result is a fixed point: handing it in again changes nothing. Of a very large set, what is left when the audits run out
 * is left as it is.
 */
export function fixSet(input: FixInput): FixedSet {
  return new Fixer(input).run();
}

interface State {
  readonly histories: ReadonlyMap<string, EditHistory>;
  readonly findings: readonly Finding[];
}

class Fixer {
  readonly #input: FixInput;
  readonly #applied: AppliedFix[] = [];
  /** Repairs that brought something new: tried once more with what repairs that, when nothing else is left to do. */
  readonly #deferred = new Set<string>();
  readonly #refused = new Map<string, RefusedFix>();
  #auditsLeft: number;
  #state: State;

  constructor(input: FixInput) {
    this.#input = input;
    const letters = input.sources.reduce((sum, { text }) => sum + text.length, 1);
    this.#auditsLeft = Math.max(LEAST_AUDITS, Math.floor(MOST_LETTERS / letters));
    const histories = new Map(input.sources.map((source) => [source.file, new EditHistory(source)]));
    this.#state = { histories, findings: input.audit(input.sources) };
  }

  run(): FixedSet {
    const before = this.#state.findings;
    for (let pass = 0; pass < MAX_PASSES && this.#auditsLeft > 0; pass++) {
      const candidates = this.#candidates();
      const next = candidates.filter((finding) => !this.#deferred.has(keyOf(finding)));
      const chosen = withoutTouching(next.filter(({ fix }) => fix.safety === next[0]?.fix.safety));
      const [deferred] = candidates;
      if (chosen.length) this.#step(chosen);
      else if (deferred) this.#pursue(deferred);
      else break;
    }
    const { findings, histories } = this.#state;
    const sources = this.#input.sources.map((source) => histories.get(source.file)?.current ?? source);
    return { sources, applied: this.#applied, refused: [...this.#refused.values()], before, after: findings };
  }

  #candidates(): Repairable[] {
    const open = this.#state.findings.filter(isRepairable).filter((finding) => this.#isOpen(finding));
    return open.sort(byUrgency);
  }

  #isOpen(finding: Repairable): boolean {
    const isKnown = this.#state.histories.has(finding.file) && areApart(finding.fix.edits.map(({ span }) => span));
    return isKnown && this.#input.wants(finding) && !this.#refused.has(keyOf(finding));
  }

  /** Carries out what goes through without harm; where repairs harm only together, the first ones go ahead. */
  #step(chosen: readonly Repairable[]): void {
    const next = this.#after(this.#state, chosen);
    if (this.#accepts(chosen, next)) return;
    const suspects = this.#suspects(chosen, next);
    const others = chosen.filter((finding) => !suspects.has(finding));
    if (suspects.size && others.length && this.#accepts(others)) {
      for (const finding of suspects) this.#deferred.add(keyOf(finding));
      return;
    }
    let part = this.#harmlessOf(chosen);
    while (part.length && this.#auditsLeft > 0 && !this.#accepts(part))
      part = part.slice(0, Math.floor(part.length / 2));
  }

  /** The repairs of objects in which all of them together bring something new. */
  #suspects(chosen: readonly Repairable[], next: State): ReadonlySet<Repairable> {
    const objects = new Set(newFindings(this.#state.findings, next.findings).map(objectOf));
    return new Set(chosen.filter((finding) => objects.has(objectOf(finding))));
  }

  #accepts(chosen: readonly Repairable[], next = this.#after(this.#state, chosen)): boolean {
    if (regression(this.#state.findings, next.findings, chosen)) return false;
    this.#take(
      next,
      chosen.map((finding) => this.#describe(this.#state, finding)),
    );
    return true;
  }

  #take(next: State, applied: readonly AppliedFix[]): void {
    this.#applied.push(...applied);
    this.#state = next;
  }

  /** Of repairs that do harm, those that do none by themselves, found by halves; the others are deferred. */
  #harmlessOf(harmful: readonly Repairable[]): readonly Repairable[] {
    const [first] = harmful;
    if (harmful.length > 1) {
      const middle = Math.ceil(harmful.length / 2);
      return [harmful.slice(0, middle), harmful.slice(middle)].flatMap((half) => this.#harmless(half));
    }
    if (first) this.#deferred.add(keyOf(first));
    return [];
  }

  #harmless(chosen: readonly Repairable[]): readonly Repairable[] {
    if (this.#auditsLeft <= 0) return [];
    const next = this.#after(this.#state, chosen);
    return regression(this.#state.findings, next.findings, chosen) ? this.#harmlessOf(chosen) : chosen;
  }

  /** A repair together with the repairs of what it brings: all of them or none. */
  #pursue(first: Repairable): void {
    const applied = [this.#describe(this.#state, first)];
    let next = this.#after(this.#state, [first]);
    for (let round = 0; round < MAX_ROUNDS; round++) {
      const brought = newFindings(this.#state.findings, next.findings).filter(isRepairable);
      const chosen = withoutTouching(brought.filter((finding) => this.#isOpen(finding)).sort(byUrgency));
      if (!chosen.length) break;
      applied.push(...chosen.map((finding) => this.#describe(next, finding)));
      next = this.#after(next, chosen);
    }
    const reason = regression(this.#state.findings, next.findings, [first]);
    if (reason) this.#refused.set(keyOf(first), { ...this.#describe(this.#state, first), reason });
    else this.#take(next, applied);
  }

  /** The set as it would stand after these repairs. */
  #after({ histories }: State, chosen: readonly Repairable[]): State {
    this.#auditsLeft--;
    const next = new Map(histories);
    for (const file of new Set(chosen.map((finding) => finding.file))) {
      const edits = chosen.filter((finding) => finding.file === file).flatMap(({ fix }) => fix.edits);
      const history = next.get(file);
      if (history) next.set(file, history.with(edits));
    }
    const sources = this.#input.sources.map((source) => next.get(source.file)?.current ?? source);
    return { histories: next, findings: this.#input.audit(sources) };
  }

  #describe({ histories }: State, finding: Repairable): AppliedFix {
    const { title, safety, edits } = finding.fix;
    const history = histories.get(finding.file);
    return {
      finding,
      title,
      safety,
      line: history?.originalLine(finding) ?? finding.line,
      touches: history ? edits.flatMap(({ span }) => history.originalLines(span)) : [],
    };
  }
}

function isRepairable(finding: Finding): finding is Repairable {
  return finding.fix !== undefined;
}

/** The first of each group of repairs whose edits overlap or stand side by side. */
function withoutTouching(findings: readonly Repairable[]): Repairable[] {
  const taken = new Map<string, TakenSpans>();
  return findings.filter(({ file, fix: { edits } }) => {
    const spans = taken.get(file) ?? new TakenSpans();
    taken.set(file, spans);
    return spans.take(edits.map(({ span }) => span));
  });
}

/** Safe repairs before others, then what makes the server refuse an object: other repairs may depend on it. */
function byUrgency(a: Repairable, b: Repairable): number {
  if (a.fix.safety !== b.fix.safety) return a.fix.safety === 'safe' ? -1 : 1;
  if (a.rejected !== b.rejected) return a.rejected ? -1 : 1;
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column || (a.rule < b.rule ? -1 : 1);
}

function objectOf({ file, resource: { kind, namespace, name } }: Finding): string {
  return JSON.stringify([file, kind, namespace, name]);
}

function keyOf({ rule, file, resource, path, message }: Finding): string {
  return JSON.stringify([rule, file, resource, path, message]);
}
