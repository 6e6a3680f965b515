import type { Finding } from '../findings/finding.js';
import type { LevelOf } from '../findings/level.js';
import { type Suppressed, type SuppressedRules, suppress } from '../findings/suppress.js';
import type { SuppressionProblem } from '../findings/suppression.js';
import type { Resource } from '../resources/resource.js';
import { findSuppressions } from '../resources/suppressions/find-suppressions.js';
import { RULES } from './catalogue.generated.js';
import type { Rule } from './rule.js';
import { identify, suppressionFinding } from './to-finding.js';

export interface SettleInput {
  readonly findings: readonly Finding[];
  readonly resources: readonly Resource[];
  /** The rules that ran. */
  readonly rules: readonly Rule[];
  readonly levelOf: LevelOf;
}

export interface Settled {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Suppressed[];
}

/** Takes out what the manifests suppress, and adds what is to be said of suppressions without effect. */
export function settleSuppressions({ findings, resources, rules, levelOf }: SettleInput): Settled {
  const suppressions = findSuppressions(resources.map((resource) => ({ resource, id: identify(resource) })));
  if (!suppressions.length) return { findings, suppressed: [] };
  const { problems, ...result } = suppress(findings, suppressions, knowledgeOf(rules, levelOf));
  return {
    ...result,
    findings: [...result.findings, ...problems.flatMap((problem) => report(problem, rules, levelOf))],
  };
}

function knowledgeOf(rules: readonly Rule[], levelOf: LevelOf): SuppressedRules {
  const known = new Map(RULES.map((rule) => [rule.id, rule]));
  const running = new Map(rules.map((rule) => [rule.id, rule]));
  return {
    exists: (rule) => known.has(rule),
    ran: (rule, file) => running.has(rule) && levelOf(rule, file) !== 'off',
    canBeSuppressed: (rule) => !UNTOUCHABLE.has(known.get(rule)?.scope ?? 'text'),
    equivalents: (rule) => running.get(rule)?.equivalents ?? [],
  };
}

/** What cannot be read holds no word to go by, and a suppression does not speak for itself. */
const UNTOUCHABLE: ReadonlySet<string> = new Set(['text', 'suppression']);

function report(problem: SuppressionProblem, rules: readonly Rule[], levelOf: LevelOf): Finding[] {
  return rules.flatMap((rule) => {
    if (rule.scope !== 'suppression' || !rule.codes.includes(problem.code)) return [];
    const level = levelOf(rule.id, problem.suppression.file);
    if (level === 'off') return [];
    const findings = [...rule.check({ problem })].map(({ message }) => suppressionFinding(rule, problem, message));
    return level ? findings.map((finding) => ({ ...finding, severity: level })) : findings;
  });
}
