import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { audit } from '../../src/audit.js';
import type { SiteLists } from '../../src/config/site-lists.js';
import type { Finding, Severity } from '../../src/findings/finding.js';
import { CONTAINER_ROLES, type ContainerRole } from '../../src/resources/container.js';
import { POD_CARRYING_KINDS } from '../../src/resources/pod-template-paths.js';
import type { Rule, Scope } from '../../src/rules/rule.js';
import { SourceText } from '../../src/text/source-text.js';
import { applyEdits } from '../../src/text/text-edit.js';
import { wrapPod } from './wrap-pod.js';

export interface Case {
  /** What the case shows, in a few words. */
  readonly name: string;
  readonly yaml: string;
  /** The set before, for rules about a change. */
  readonly before?: string;
  /** The target release; 1.36 where left out. */
  readonly release?: string;
  /** False for a fragment. */
  readonly complete?: boolean;
  /** What the configuration tells of the site. */
  readonly site?: SiteLists;
}

export interface InvalidCase extends Case {
  /** The exact text underlined by each finding, in order of place. */
  readonly at: readonly string[];
  /** What each message must contain, in the same order. */
  readonly message?: readonly (string | RegExp)[];
  /** The severity of each finding, in the same order, where it differs by case. */
  readonly severities?: readonly Severity[];
  /** Whether the API server refuses the object because of each, in the same order, where that differs by case. */
  readonly rejected?: readonly boolean[];
  /** The whole text after the rule's fixes, or null where it offers none. Left out where the rule is not fixable. */
  readonly fixed?: string | null;
}

export interface RuleCases {
  /** Clean near-misses. */
  readonly valid: readonly Case[];
  /** Shapes of the defect: three or more. */
  readonly invalid: readonly InvalidCase[];
  /** Rules that run beside it, for one that speaks of others. */
  readonly beside?: readonly Rule[];
}

/**
 * Runs a table of cases against one rule, and proves what the author need not write: fixes silence the rule and leave
 * what they do not touch, and cases of containers and pods are judged alike in every kind and role that it declares.
 */
export function testRule<S extends Scope>(tested: Rule & { scope: S }, { valid, invalid, beside }: RuleCases): void {
  const rule: Rule = tested;
  if (beside) BESIDE.set(rule, beside);
  describe(rule.id, () => {
    test('has three shapes of the defect, a clean near-miss, and no case twice', () => {
      expect(invalid.length).toBeGreaterThanOrEqual(3);
      expect(valid.length).toBeGreaterThanOrEqual(1);
      const texts = [...valid, ...invalid].map(({ yaml, before, release, complete, site }) =>
        JSON.stringify([yaml, before, release, complete, site]),
      );
      expect(new Set(texts).size).toBe(texts.length);
      expect(invalid.some(({ fixed }) => typeof fixed === 'string')).toBe(rule.fixable);
    });
    test.each(valid)('is silent on $name', (given) => {
      expect(run(rule, given)).toEqual([]);
    });
    describe.each(invalid)('flags $name', (given) => {
      test('at the right place', () => {
        const findings = byPlace(run(rule, given));
        expect(findings.map((finding) => underlined(given.yaml, finding))).toEqual(given.at);
        if (given.severities) expect(findings.map(({ severity }) => severity)).toEqual(given.severities);
        if (given.rejected) expect(findings.map(({ rejected }) => rejected)).toEqual(given.rejected);
        for (const [index, message] of (given.message ?? []).entries())
          expect(findings[index]?.message).toMatch(message);
      });
      if (rule.fixable) test('and repairs it', () => expectFixed(rule, given));
    });
    if (rule.scope === 'change')
      test.each(invalid)('is silent on $name where nothing is said of before', ({ before, ...given }) => {
        expect(run(rule, given)).toEqual([]);
      });
    if (rule.scope === 'container' || rule.scope === 'pod') replay(rule, [...valid, ...invalid]);
  });
}

const BESIDE = new Map<Rule, readonly Rule[]>();

function run(rule: Rule, { yaml, before, release = '1.36', complete = true, site = {} }: Case): readonly Finding[] {
  const against = before === undefined ? {} : { against: [new SourceText('case.yaml', before)] };
  const rules = [rule, ...(BESIDE.get(rule) ?? [])];
  const result = audit({ sources: [new SourceText('case.yaml', yaml)], release, complete, site, ...against }, rules);
  expect(result.crashedRules).toEqual([]);
  return result.findings.filter((finding) => finding.rule === rule.id);
}

function byPlace(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => a.line - b.line || a.column - b.column);
}

function underlined(yaml: string, { line, column, endLine, endColumn }: Finding): string {
  const lines = new SourceText('', yaml).text.split('\n');
  if (line === endLine) return lines[line - 1]?.slice(column - 1, endColumn - 1) ?? '';
  const middle = lines.slice(line, endLine - 1);
  return [lines[line - 1]?.slice(column - 1), ...middle, lines[endLine - 1]?.slice(0, endColumn - 1)].join('\n');
}

function expectFixed(rule: Rule, given: InvalidCase): void {
  const fixed = fixAll(rule, given);
  if (given.fixed === null || given.fixed === undefined) {
    expect(fixed).toBe(given.yaml);
    return;
  }
  expect(fixed).toBe(given.fixed);
  expect(run(rule, { ...given, yaml: fixed })).toEqual([]);
  for (const comment of given.yaml.match(/(?<=\s)#.*$/gm) ?? []) expect(fixed).toContain(comment);
}

/** Applies fixes until the text stands still; edits that touch each other wait for the next pass. */
export function fixAll(rule: Rule, given: Case): string {
  let text = given.yaml;
  for (let pass = 0; pass < 10; pass++) {
    const fixes = byPlace(run(rule, { ...given, yaml: text })).flatMap(({ fix }) => (fix ? [fix] : []));
    const accepted: { span: { start: number; end: number }; text: string }[] = [];
    for (const { edits } of fixes) {
      const isFree = edits.every(({ span }) =>
        accepted.every((other) => span.end < other.span.start || span.start > other.span.end),
      );
      if (isFree) accepted.push(...edits);
    }
    if (!accepted.length) return text;
    text = applyEdits(text, accepted);
  }
  throw new Error('The fixes do not come to rest.');
}

function replay(rule: Rule, cases: readonly Case[]): void {
  const pods = cases.filter(({ yaml }) => isPlainPod(yaml));
  const exceptKinds: Readonly<Record<string, string>> = 'exceptKinds' in rule ? (rule.exceptKinds ?? {}) : {};
  test('has a case written as a Pod, which is replayed in other kinds', () => {
    expect(pods.length).toBeGreaterThanOrEqual('Pod' in exceptKinds ? 0 : 1);
  });
  for (const kind of POD_CARRYING_KINDS.filter((candidate) => !(candidate in exceptKinds))) {
    test.each(pods)(`judges $name alike in a ${kind}`, (given) => {
      expect(podPaths(run(rule, { ...given, yaml: wrapPod(given.yaml, kind) }))).toEqual(podPaths(run(rule, given)));
    });
  }
  if (rule.scope !== 'container') return;
  const roles = rule.roles ?? CONTAINER_ROLES;
  for (const role of CONTAINER_ROLES.filter((candidate) => candidate !== 'regular')) {
    const cases = pods.filter(({ yaml }) => onlyRegularContainers(yaml));
    test.each(cases)(
      `judges $name ${roles.includes(role) && roles.includes('regular') ? 'alike' : 'by its roles'} in a container of role ${role}`,
      (given) => {
        const moved = inList(run(rule, { ...given, yaml: moveContainers(given.yaml, role) }), LISTS[role]);
        const expected = roles.includes(role) ? inList(run(rule, given), 'containers') : [];
        if (roles.includes('regular') || !roles.includes(role)) expect(moved).toEqual(expected);
      },
    );
  }
}

const LISTS: Readonly<Record<ContainerRole, string>> = {
  regular: 'containers',
  init: 'initContainers',
  sidecar: 'initContainers',
  ephemeral: 'ephemeralContainers',
};

function isPlainPod(yaml: string): boolean {
  return /^kind: Pod$/m.test(yaml) && !/^---/m.test(yaml) && !/&\w+|\*\w+/.test(yaml);
}

function onlyRegularContainers(yaml: string): boolean {
  return !/initContainers|ephemeralContainers/.test(yaml);
}

/** Paths from the pod on, with messages, in a fixed order. */
function podPaths(findings: readonly Finding[]): string[] {
  return findings
    .map(({ path, message }) => `${path.replace(/^(?:spec\.)?(?:jobTemplate\.spec\.)?template\./, '')} ${message}`)
    .sort();
}

function inList(findings: readonly Finding[], list: string): string[] {
  const prefix = `spec.${list}`;
  return findings
    .filter(({ path }) => path.startsWith(`${prefix}[`))
    .map(({ path, message }) => `${path.slice(prefix.length)} ${message}`)
    .sort();
}

function moveContainers(yaml: string, role: ContainerRole): string {
  const pod = parse(yaml, { version: '1.1' });
  const moved = pod.spec.containers.map((container: object) =>
    role === 'sidecar' ? { ...container, restartPolicy: 'Always' } : container,
  );
  pod.spec[LISTS[role]] = moved;
  pod.spec.containers = [{ name: 'main', image: 'registry.example.com/main:1.0.0' }];
  return stringify(pod, { version: '1.1', aliasDuplicateObjects: false });
}
