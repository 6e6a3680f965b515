import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { audit } from '../../src/audit.js';
import { parseDocuments } from '../../src/documents/parse-documents.js';
import type { Finding, Fix, FixSafety } from '../../src/findings/finding.js';
import { type FixedSet, fixSet } from '../../src/fixes/fix-set.js';
import { diffLines, type LineStep } from '../../src/fixes/line-diff.js';
import { newFindings } from '../../src/fixes/regression.js';
import type { Repairable } from '../../src/fixes/repairable.js';
import { RULES } from '../../src/rules/catalogue.generated.js';
import type { Rule } from '../../src/rules/rule.js';
import { SourceText } from '../../src/text/source-text.js';
import { rulesOf } from '../../src/tools/audit-input.js';
import { allCases, type OwnCase } from '../support/all-cases.js';

const RECOMMENDED = rulesOf('recommended');
const STRICT = rulesOf('strict');
const CASES = await allCases();
const EXAMPLES = (readdirSync('examples', { recursive: true }) as string[]).filter((file) => file.endsWith('.yaml'));
const MINUTES = 60_000;

type Given = OwnCase['given'];

function judge(
  { release = '1.36', complete = true, site = {} }: Given,
  sources: readonly SourceText[],
  rules: readonly Rule[],
): readonly Finding[] {
  return audit({ sources, release, complete, site }, rules).findings;
}

interface Options {
  readonly safety: FixSafety;
  readonly rules?: readonly Rule[];
  readonly wants?: (finding: Repairable) => boolean;
}

function fix(given: Given, { safety, rules = RECOMMENDED, wants = () => true }: Options): FixedSet {
  return fixSet({
    sources: [new SourceText('case.yaml', given.yaml)],
    audit: (sources) => judge(given, sources, rules),
    wants: (finding) => (safety === 'suggestion' || finding.fix.safety === 'safe') && wants(finding),
  });
}

const textOf = ({ sources }: FixedSet): string => sources[0]!.text;
const refusals = (findings: readonly Finding[]) => findings.filter(({ rejected }) => rejected).length;
const brief = (findings: readonly Finding[]) => findings.map(({ rule, message }) => `${rule}: ${message}`);

/** What a repair breaks, in words; nothing where it holds everything that it promises. */
function faults(given: Given, options: Options): string[] {
  const result = fix(given, options);
  if (!result.applied.length) return [];
  const text = textOf(result);
  const again = fix({ ...given, yaml: text }, options);
  const brought = newFindings(result.before, result.after);
  const shows = refusals(result.after) < refusals(result.before);
  const bad = brought.filter(
    ({ severity, rejected }) => options.safety === 'safe' || rejected || (severity !== 'info' && !shows),
  );
  const strictly = (yaml: string) => judge(given, [new SourceText('case.yaml', yaml)], STRICT);
  const strict = newFindings(strictly(given.yaml), strictly(text)).filter(
    ({ severity }) => severity !== 'info' && !shows,
  );
  // What moves away may leave an empty map, and another repair may need that key later.
  const isMoved = result.applied.some(({ finding }) => finding.rule === 'unknown-field');
  return [
    ...(textOf(again) === text
      ? []
      : [`a second run changes it: ${again.applied.map(({ finding }) => finding.rule).join(', ')}`]),
    ...brief([...bad, ...strict]).map((words) => `brings ${words}`),
    ...(refusals(result.after) > refusals(result.before) ? ['is refused more often'] : []),
    ...lostComments(given.yaml, text).map((comment) => `loses the comment ${comment}`),
    ...(isSameOrder(given.yaml, text) || isMoved ? [] : ['changes the order of keys']),
    ...(given.yaml.includes('\r\n') && /[^\r]\n/.test(text) ? ['mixes line ends'] : []),
  ];
}

/** Comments of lines that still stand, and of those whose value alone has changed. */
function lostComments(before: string, after: string): string[] {
  const [olds, news] = [before.split('\n'), after.split('\n')];
  const changes = runsOf(diffLines(olds, news));
  return changes.flatMap((run) => {
    const added = run.flatMap((step) => (step.kind === 'add' ? [news[step.after] ?? ''] : []));
    const removed = run.flatMap((step) => (step.kind === 'remove' ? [olds[step.before] ?? ''] : []));
    return removed.flatMap((line) => {
      const [, key, comment] = /^[\s-]*([\w./-]+:)[^"'|#]* (#.*)$/.exec(line) ?? [];
      const isKept =
        !key || !comment || !added.some((other) => other.includes(key)) || added.join('\n').includes(comment);
      return isKept ? [] : [comment];
    });
  });
}

/** Changes that stand together. */
function runsOf(steps: readonly LineStep[]): LineStep[][] {
  const runs: LineStep[][] = [[]];
  for (const step of steps) {
    if (step.kind === 'keep') runs.push([]);
    else runs.at(-1)!.push(step);
  }
  return runs;
}

/** Whether the keys of each map that both texts have come in the same order, those of one text alone left out. */
function isSameOrder(before: string, after: string): boolean {
  const [olds, news] = [before, after].map((text) =>
    parseDocuments(new SourceText('', text)).map(({ root }) => root.value),
  );
  return olds!.every((value, index) => keepsOrder(value, news![index]));
}

function keepsOrder(before: unknown, after: unknown): boolean {
  if (typeof before !== 'object' || typeof after !== 'object' || before === null || after === null) return true;
  if (Array.isArray(before) || Array.isArray(after)) {
    return (
      !Array.isArray(before) ||
      !Array.isArray(after) ||
      before.length !== after.length ||
      before.every((item, index) => keepsOrder(item, after[index]))
    );
  }
  const [olds, news] = [before as Record<string, unknown>, after as Record<string, unknown>];
  const kept = Object.keys(olds).filter((key) => key in news);
  return (
    kept.join('\n') ===
      Object.keys(news)
        .filter((key) => key in olds)
        .join('\n') && kept.every((key) => keepsOrder(olds[key], news[key]))
  );
}

describe.each(['safe', 'suggestion'] as const)('repairs that are %s or safer', (safety) => {
  test('hold what they promise on the cases of every rule', { timeout: 10 * MINUTES }, () => {
    const broken = CASES.flatMap(({ rule, given }) =>
      faults(given, { safety }).map((fault) => `${rule}, ${given.name}: ${fault}`),
    );
    expect(broken).toEqual([]);
  });

  test.each(EXAMPLES)('hold what they promise on examples/%s', { timeout: MINUTES }, (file) => {
    expect(faults({ name: file, yaml: readFileSync(`examples/${file}`, 'utf8') }, { safety })).toEqual([]);
  });
});

const REPAIRABLE = CASES.filter(
  ({ isInvalid, given }) =>
    isInvalid && judge(given, [new SourceText('case.yaml', given.yaml)], RECOMMENDED).some(({ fix: found }) => found),
);

test('every suggestion states what it assumes, and no safe repair assumes anything', { timeout: MINUTES }, () => {
  const offered = CASES.flatMap(({ rule, given }) => {
    const own = RULES.filter(({ id }) => id === rule);
    return judge(given, [new SourceText('case.yaml', given.yaml)], own).flatMap(({ fix: found }) => found ?? []);
  });
  const states = ({ title }: Fix) =>
    /\bassum|\bif\b|\bmay (?:differ|lack)\b|\bhas to be\b|\balso wherever\b/.test(title);
  expect(offered.length).toBeGreaterThan(300);
  expect(
    offered.filter((found) => states(found) !== (found.safety === 'suggestion')).map(({ title }) => title),
  ).toEqual([]);
});

describe('any part of the repairs', () => {
  const own = fc.constantFrom(...REPAIRABLE);
  const parts = { numRuns: 60, seed: 11 };

  test('holds the same', { timeout: 5 * MINUTES }, () => {
    fc.assert(
      fc.property(
        own,
        fc.func(fc.boolean()),
        fc.constantFrom<FixSafety>('safe', 'suggestion'),
        ({ given }, chooses, safety) => {
          expect(faults(given, { safety, wants: ({ rule }) => chooses(rule) })).toEqual([]);
        },
      ),
      parts,
    );
  });

  test('says the same under other line ends', { timeout: 5 * MINUTES }, () => {
    fc.assert(
      fc.property(own, ({ given }) => {
        const windows = { ...given, yaml: given.yaml.replaceAll(/\r?\n/g, '\r\n') };
        const plain = { ...given, yaml: given.yaml.replaceAll('\r\n', '\n') };
        expect(textOf(fix(windows, { safety: 'suggestion' }))).toBe(
          textOf(fix(plain, { safety: 'suggestion' })).replaceAll('\n', '\r\n'),
        );
      }),
      parts,
    );
  });

  test('comes to the same objects in flow style, as JSON', { timeout: 5 * MINUTES }, () => {
    fc.assert(
      fc.property(own, ({ given }) => {
        const documents = parseDocuments(new SourceText('', given.yaml)).filter(({ isReadable }) => isReadable);
        fc.pre(documents.length === 1 && !/&|\*/.test(given.yaml));
        const json = { ...given, yaml: JSON.stringify(documents[0]!.root.value) };
        const result = textOf(fix(json, { safety: 'suggestion' }));
        expect(() => JSON.parse(result)).not.toThrow();
        expect(faults(json, { safety: 'suggestion' })).toEqual([]);
      }),
      parts,
    );
  });
});

describe('anchors', () => {
  const yaml = `apiVersion: v1
kind: Pod
metadata: { name: app, namespace: shop }
spec:
  automountServiceAccountToken: false
  containers:
    - name: app
      image: registry.example.com/app:1.0.0
      resources: &amounts
        requests: { cpu: 100m, memory: 64Mi }
        limits: { memory: 64m } # shared
    - name: side
      image: registry.example.com/side:1.0.0
      resources: *amounts
`;

  test('a repair under one says where else it acts, and is not safe', () => {
    const found = judge({ name: '', yaml }, [new SourceText('a.yaml', yaml)], RECOMMENDED).filter(
      ({ rule }) => rule === 'no-millibyte-memory',
    );
    expect(found.map(({ line, fix: repair }) => [line, repair?.title])).toEqual([
      [11, 'Read "64m" as 64Mi (assumes a slip of the unit) (also wherever *amounts stands)'],
      [11, undefined],
    ]);
  });

  test('a safe repair under one becomes a suggestion', () => {
    const text = yaml.replace('requests: { cpu: 100m', 'requests: { example.com/gpu: 1, cpu: 100m');
    const { applied } = fix(
      { name: '', yaml: text },
      { safety: 'safe', wants: ({ rule }) => rule === 'no-request-above-limit' },
    );
    expect(applied).toEqual([]);
    const both = fix(
      { name: '', yaml: text },
      { safety: 'suggestion', wants: ({ rule }) => rule === 'no-request-above-limit' },
    );
    expect(textOf(both)).toContain('limits: { memory: 64Mi, example.com/gpu: 1 } # shared');
  });

  test('what a repair leaves of them still reads', () => {
    expect(faults({ name: '', yaml }, { safety: 'suggestion' })).toEqual([]);
  });
});
