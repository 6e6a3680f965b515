import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAllDocuments, stringify } from 'yaml';
import { audit } from '../../src/audit.js';
import { compareToBaseline, parseBaseline, writeBaseline } from '../../src/findings/baseline.js';
import type { Finding } from '../../src/findings/finding.js';
import { fingerprintOf } from '../../src/findings/fingerprint.js';
import { RULES } from '../../src/rules/catalogue.generated.js';
import { SourceText } from '../../src/text/source-text.js';

const STRICT = RULES.filter(({ profiles }) => profiles.includes('strict'));
const DRAFT = readFileSync('examples/first-draft.yaml', 'utf8');

function findingsIn(yaml: string, file = 'case.yaml'): readonly Finding[] {
  return audit({ sources: [new SourceText(file, yaml)], release: '1.36', complete: true }, STRICT).findings;
}

function compare(before: string, after: string) {
  const { findings, accepted, stale } = compareToBaseline(
    findingsIn(after),
    parseBaseline(writeBaseline(findingsIn(before)))!,
  );
  return { fresh: findings.map(({ rule, anchor }) => `${rule} ${anchor}`), accepted, stale };
}

const pod = (containers: string) => `apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  containers:
${containers}`;
const ONE = '    - name: one\n      image: example.com/one:latest\n';
const TWO = '    - name: two\n      image: example.com/two:latest\n';

describe('a baseline', () => {
  test('accepts what it was written for', () => {
    const { length } = findingsIn(DRAFT);
    expect(length).toBeGreaterThan(10);
    expect(compare(DRAFT, DRAFT)).toEqual({ fresh: [], accepted: length, stale: 0 });
  });

  test.each<[name: string, before: string, after: string]>([
    ['lines move', pod(ONE), `# a\n\n# b\n${pod(`\n${ONE}`)}`],
    ['a container is put in front', pod(ONE + TWO), pod(TWO + ONE)],
    ['the value changes and the mistake stays', pod(ONE), pod(ONE.replace(':latest', ':main'))],
    [
      'the object stands in a List',
      pod(ONE),
      `apiVersion: v1\nkind: List\nitems:\n  - ${pod(ONE).trimEnd().replaceAll('\n', '\n    ')}\n`,
    ],
    ['keys change places', pod(ONE), pod('    - image: example.com/one:latest\n      name: one\n')],
  ])('holds where %s', (_, before, after) => {
    expect(compare(before, after)).toMatchObject({ fresh: [], stale: 0 });
  });

  test('holds where the file is called otherwise', () => {
    const baseline = parseBaseline(writeBaseline(findingsIn(DRAFT, 'a.yaml')))!;
    expect(compareToBaseline(findingsIn(DRAFT, 'b/c.yaml'), baseline)).toMatchObject({ findings: [], stale: 0 });
  });

  test('holds where the version of the API changes', () => {
    const cron = (version: string) =>
      `apiVersion: batch/${version}\nkind: CronJob\nmetadata: { name: a, namespace: b }\nspec:\n  schedule: "0 0 * * *"\n  jobTemplate: { spec: { template: { spec: { restartPolicy: Never, containers: [{ name: a, image: "a:latest" }] } } } }\n`;
    expect(compare(cron('v1beta1'), cron('v1')).fresh).toEqual([]);
  });

  test('shows what is new: in another container, in another object, once more at the same place', () => {
    const accepted = findingsIn(pod(ONE)).length;
    const { fresh, ...rest } = compare(pod(ONE), pod(ONE + TWO));
    expect(fresh).toContain('no-mutable-image-tag spec.containers[name=two].image');
    expect(fresh.every((finding) => !finding.includes('name=one'))).toBe(true);
    expect(rest.accepted).toBeLessThanOrEqual(accepted);
    expect(compare(pod(ONE), pod(ONE).replace('name: web', 'name: shop')).accepted).toBe(0);
    const args = (...values: string[]) =>
      pod(`${ONE}      env:\n${values.map((value) => `        - { name: A, value: ${value} }\n`).join('')}`);
    expect(compare(args('a'), args('a', 'b')).fresh).toEqual([
      'no-duplicate-environment-variable spec.containers[name=one].env[name=A].name',
    ]);
  });

  test('counts what no longer occurs', () => {
    const { fresh, stale } = compare(
      pod(ONE),
      pod(ONE.replace(':latest', ':1.2.3@sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1')),
    );
    expect(fresh).toEqual([]);
    expect(stale).toBeGreaterThan(0);
  });

  test('never accepts text that cannot be read', () => {
    const broken = 'a: [\n';
    expect(findingsIn(broken).map(fingerprintOf)).toEqual([undefined]);
    expect(compare(broken, broken)).toEqual({ fresh: ['yaml-syntax undefined'], accepted: 0, stale: 0 });
  });

  test('is sorted text without values, equal for equal findings', () => {
    const text = writeBaseline(findingsIn(DRAFT));
    expect(text).toBe(writeBaseline([...findingsIn(DRAFT)].reverse()));
    expect(text).not.toContain('hunter2');
    const lines = text.split('\n').filter((line) => line.includes('"rule"'));
    expect(lines).toEqual([...lines].sort());
    expect(parseBaseline(writeBaseline([]))).toEqual(new Map());
  });

  test.each([
    ['no JSON', 'nope'],
    ['another thing', '{"findings": []}'],
    ['a later form', '{"baseline": 2, "findings": []}'],
    ['a list', '[]'],
    ['null', 'null'],
    ['a broken entry', '{"baseline": 1, "findings": [{"rule": "a"}]}'],
    ['a count of nothing', '{"baseline": 1, "findings": [{"rule": "a", "object": "b", "path": "c", "count": 0}]}'],
  ])('is not read from %s', (_, text) => {
    expect(parseBaseline(text)).toBeUndefined();
  });

  test('stays empty whatever the order of keys and of named elements', () => {
    const originals = parseAllDocuments(DRAFT).map((document) => document.toJS());
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), fc.boolean(), (numbers, isFlow) => {
        const next = () => numbers.next().value as number;
        const documents = originals.map((original) => shuffled(original, next));
        const after = documents
          .map((each) => stringify(each, { version: '1.1', collectionStyle: isFlow ? 'flow' : 'any' }))
          .join('---\n');
        expect(compare(DRAFT, after)).toMatchObject({ fresh: [], stale: 0 });
      }),
      { numRuns: 25 },
    );
  });
});

/** The same value with the keys of maps, and the elements of lists that have names, in another order. */
function shuffled(value: unknown, next: () => number): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => shuffled(item, next));
    return items.every((item) => typeof item === 'object' && item && 'name' in item) ? permuted(items, next) : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(permuted(Object.entries(value), next).map(([key, inner]) => [key, shuffled(inner, next)]));
}

function permuted<T>(items: readonly T[], next: () => number): T[] {
  const left = [...items];
  return items.map(() => left.splice(next() % left.length, 1)[0]!);
}
