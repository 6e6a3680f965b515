import type { Finding } from './finding.js';
import { isWithin, OWN, type Suppression, type SuppressionProblem } from './suppression.js';

/** A finding that is passed over, and because of what. */
export interface Suppressed {
  readonly finding: Finding;
  readonly suppression: Suppression;
}

/** What is known of rules where suppressions are applied. */
export interface SuppressedRules {
  /** Whether such a rule exists. */
  exists(rule: string): boolean;
  /** Whether it was run over a file: only then can it be said that it found nothing. */
  ran(rule: string, file: string): boolean;
  /** Whether a manifest may speak of it: not of text that cannot be read. */
  canBeSuppressed(rule: string): boolean;
  /** The checks of other tools that it answers, as `peer/check`. */
  equivalents(rule: string): readonly string[];
}

export interface SuppressionResult {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Suppressed[];
  readonly problems: readonly SuppressionProblem[];
}

/** Takes out of findings what manifests suppress, and tells which of our own suppressions do nothing. */
export function suppress(
  findings: readonly Finding[],
  suppressions: readonly Suppression[],
  rules: SuppressedRules,
): SuppressionResult {
  const effective = groupByFile(
    suppressions.filter(({ by, reason, fault }) => !fault && (by !== OWN || reason !== '')),
  );
  const suppressed: Suppressed[] = [];
  const used = new Map<Suppression, Set<string>>();
  const kept = findings.filter((finding) => {
    const responsible = rules.canBeSuppressed(finding.rule)
      ? (effective.get(finding.file) ?? []).filter((suppression) => applies(suppression, finding, rules))
      : [];
    const [suppression] = responsible;
    for (const each of responsible) used.set(each, (used.get(each) ?? new Set()).add(finding.rule));
    if (suppression) suppressed.push({ finding, suppression });
    return !suppression;
  });
  const own = suppressions.filter(({ by }) => by === OWN);
  const problems = own.flatMap((suppression) => problemsOf(suppression, used.get(suppression) ?? new Set(), rules));
  return { findings: kept, suppressed, problems };
}

function groupByFile(suppressions: readonly Suppression[]): ReadonlyMap<string, readonly Suppression[]> {
  const groups = new Map<string, Suppression[]>();
  for (const suppression of suppressions) {
    const group = groups.get(suppression.file);
    if (group) group.push(suppression);
    else groups.set(suppression.file, [suppression]);
  }
  return groups;
}

/** What another tool was told to pass over says nothing about what the API server refuses. */
function applies({ by, checks, covers }: Suppression, finding: Finding, rules: SuppressedRules): boolean {
  if (!covers.some((extent) => isWithin(extent, finding))) return false;
  if (by === OWN) return checks.includes(finding.rule);
  if (finding.rejected) return false;
  const own = rules.equivalents(finding.rule).filter((check) => check.startsWith(`${by}/`));
  return own.some((check) => checks.includes('*') || checks.includes(check.slice(by.length + 1)));
}

function problemsOf(
  suppression: Suppression,
  used: ReadonlySet<string>,
  rules: SuppressedRules,
): readonly SuppressionProblem[] {
  const { fault, checks, reason, file } = suppression;
  if (fault) return [{ code: 'unknown', message: fault, suppression }];
  const unknown = checks.filter((rule) => !rules.exists(rule));
  const known = checks.filter((rule) => rules.exists(rule));
  const strangers = unknown.map(
    (rule): SuppressionProblem => ({
      code: 'unknown',
      message: `Suppresses "${rule}", but no rule is called that.`,
      suppression,
    }),
  );
  if (!reason && known.length) return [...strangers, noReason(suppression, known)];
  const idle = known.filter((rule) => !used.has(rule) && (rules.ran(rule, file) || !rules.canBeSuppressed(rule)));
  return [...strangers, ...idle.map((rule) => unused(suppression, rule, rules))];
}

function noReason(suppression: Suppression, rules: readonly string[]): SuppressionProblem {
  const message = `Suppresses ${rules.join(', ')} without a reason, so it does not count.`;
  return { code: 'no-reason', message, suppression };
}

function unused(suppression: Suppression, rule: string, rules: SuppressedRules): SuppressionProblem {
  const message = rules.canBeSuppressed(rule)
    ? `Suppresses ${rule}, which finds nothing here.`
    : `Suppresses ${rule}, which no manifest can suppress.`;
  return { code: 'unused', message, suppression };
}
