import type { Finding, FixSafety, Severity } from '../findings/finding.js';
import { guardrailOf } from '../fixes/guardrails.js';
import type { ModeId } from '../modes/failure-modes.js';
import { LIBRARY } from '../references/library.generated.js';
import { leadOf, sectionParts } from '../references/section-parts.js';
import { describe } from '../reports/text.js';
import { RULES } from '../rules/catalogue.generated.js';

/** What a section of the references asks for, of the findings that it explains. */
export interface Proposal {
  readonly mode: ModeId;
  /** The reference section: `name#section`. */
  readonly reference: string;
  /** What the changes prevent. */
  readonly risk: string;
  /** The right form, where a change is to be made by hand. */
  readonly right?: string;
  /** What they cost, and what could still go wrong. */
  readonly tradeOff: string;
  /** What would keep them in place. */
  readonly guardrail: string;
  readonly changes: readonly Change[];
}

/** A change that equal findings ask for. */
export interface Change {
  readonly rule: string;
  readonly severity: Severity;
  /** Present where the API server refuses the object as it is. */
  readonly rejected?: true;
  /** Who makes it: a safe edit, an edit that assumes what `change` says, or a human who knows more. */
  readonly repair: FixSafety | 'by hand';
  readonly change: string;
  /** Lines and objects; for a change by hand, what is wrong there. */
  readonly at: readonly string[];
}

export interface Remedy {
  readonly finding: Finding;
  readonly mode: ModeId;
}

const MOST_PLACES = 6;

/** Proposals for findings, the most pressing first: in the order in which findings come. */
export function proposalsFor(remedies: readonly Remedy[], placeOf: (finding: Finding) => string): Proposal[] {
  const groups = groupBy(remedies, ({ finding, mode }) => `${mode} ${finding.reference}`);
  return groups.flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { reference } = first.finding;
    const { risk, right, tradeOff } = partsOf(reference);
    const changes = groupBy(group, ({ finding }) => changeKey(finding)).map((own) => changeOf(own, placeOf));
    const isByHand = changes.some(({ repair }) => repair === 'by hand');
    return {
      mode: first.mode,
      reference,
      risk: leadOf(risk),
      ...(isByHand ? { right: leadOf(right) } : {}),
      tradeOff: leadOf(tradeOff),
      guardrail: guardrailOf(reference),
      changes,
    };
  });
}

function changeKey({ rule, severity, rejected, fix }: Finding): string {
  return JSON.stringify([rule, severity, rejected, fix?.safety, fix?.title]);
}

function changeOf(remedies: readonly Remedy[], placeOf: (finding: Finding) => string): Change {
  const [first] = remedies;
  if (!first) throw new Error('A change is of one finding or more.');
  const { rule, severity, rejected, fix } = first.finding;
  const places = remedies.map(({ finding }) => {
    const place = `${placeOf(finding)} ${describe(finding.resource)}`;
    return fix ? place : `${place}: ${finding.message}`;
  });
  const more = places.length - MOST_PLACES;
  return {
    rule,
    severity,
    ...(rejected ? { rejected } : {}),
    repair: fix?.safety ?? 'by hand',
    change: fix?.title ?? titleOf(rule),
    at: more > 0 ? [...places.slice(0, MOST_PLACES), `and ${more} more`] : places,
  };
}

function titleOf(rule: string): string {
  return RULES.find(({ id }) => id === rule)?.title ?? rule;
}

function partsOf(reference: string) {
  const section = LIBRARY.flatMap(({ sections }) => sections).find(({ id }) => id === reference);
  return sectionParts(section ?? { markdown: '' });
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}
