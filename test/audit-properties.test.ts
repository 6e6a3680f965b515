import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AuditInput, audit } from '../src/audit.js';
import type { Json } from '../src/documents/field.js';
import type { Path } from '../src/documents/path.js';
import type { Finding } from '../src/findings/finding.js';
import { RULES } from '../src/rules/catalogue.generated.js';
import { RELEASES } from '../src/schemas/release.js';
import { SourceText } from '../src/text/source-text.js';
import { drawFrom } from './support/draw.js';
import { withFault } from './support/faults.js';
import { type ObjectData, VALID_OBJECTS } from './support/valid-objects.js';
import { writeYaml } from './support/yaml-style.js';

const SEED = 20_260_101;

function judge(yaml: string, options: Partial<AuditInput> = {}) {
  const sources = [new SourceText('manifest.yaml', yaml)];
  return audit({ sources, release: '1.36', complete: true, ...options }, RULES);
}

/** The edits of repairs are planned when they are asked for. */
function expectNoCrash(yaml: string, options: Partial<AuditInput>): void {
  const { findings, crashedRules } = judge(yaml, options);
  expect(crashedRules).toEqual([]);
  for (const { fix } of findings) expect(fix?.edits.length).not.toBe(0);
}

const options: fc.Arbitrary<Partial<AuditInput>> = fc.record({
  release: fc.constantFrom(...RELEASES),
  complete: fc.boolean(),
});
const seed = fc.integer({ min: 0, max: 2 ** 31 });
const object = fc.constantFrom(...VALID_OBJECTS);

/** Pieces of which manifests and all that YAML has besides are made. */
const PIECES = [
  'apiVersion: v1\n',
  'kind: Pod\n',
  'kind: List\nitems:\n',
  'metadata: {name: a, labels: {a: b}}\n',
  'spec:\n  containers:\n  - name: a\n    image: b\n',
  '  - ',
  '- ',
  '{',
  '}',
  '[',
  ']',
  ', ',
  ': ',
  ':\n  ',
  '\n',
  '\r\n',
  '\r',
  '\t',
  '  ',
  '&a ',
  '*a ',
  '<<: *a\n',
  '<<: [*a, {b: c}]\n',
  '? ',
  '!!int ',
  '!!binary ',
  '!!set ',
  '!custom ',
  '!<tag:x> ',
  '| ',
  '|+2\n',
  '>-\n',
  '"',
  "'",
  '\\',
  '#',
  '---\n',
  '...\n',
  '%YAML 1.1\n',
  '%TAG ! x\n',
  '\0',
  '\u001b[31m',
  '\u0085',
  '\u2028',
  '\uFEFF',
  '\uD800',
  '\u{1F988}',
  '1e999',
  '-0',
  '.inf',
  '.NaN',
  '0x',
  '0xFFFFFFFFFFFFFFFFFF',
  '18446744073709551616',
  '-9223372036854775809',
  '1_000',
  '1:30',
  '2001-01-01',
  '~',
  'yes',
  '{{ .Values.a }}',
  `\${A}`,
  '__proto__: ',
  'constructor: ',
  '[[[[[[[[[[[[[[[[[[[[[[[[',
  '{a: {a: {a: {a: {a: {a: {a: ',
  '- - - - - - - - - - - - ',
  'x'.repeat(5000),
];

const oddText = fc.oneof(
  { arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 25 }).map((pieces) => pieces.join('')), weight: 4 },
  { arbitrary: fc.string({ unit: 'binary', maxLength: 200 }), weight: 1 },
  { arbitrary: fc.string({ unit: 'grapheme', maxLength: 200 }), weight: 1 },
);

/** A set with faults in what it says, and then in how it is written. */
const brokenManifest = fc
  .record({
    objects: fc.array(object, { minLength: 1, maxLength: 3 }),
    start: seed,
    faults: fc.integer({ min: 1, max: 5 }),
    cuts: fc.integer({ min: 0, max: 2 }),
    piece: oddText,
  })
  .map(({ objects, start, faults, cuts, piece }) => {
    const draw = drawFrom(start);
    const broken = objects.map((whole) => {
      let value: Json = whole;
      for (let count = 0; count < faults; count++) value = withFault(value, draw);
      return writeYaml(value, draw);
    });
    let yaml = broken.join('\n---\n');
    for (let count = 0; count < cuts; count++) {
      const at = draw(yaml.length + 1);
      yaml = yaml.slice(0, at) + (draw(2) ? piece : '') + yaml.slice(at + draw(10));
    }
    return yaml;
  });

const UNEXPECTED: readonly Json[] = [{}, [{}], 2 ** 63];

function placesIn(value: Json): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [];
  const entries: readonly [string | number, Json][] = Array.isArray(value)
    ? value.map((item: Json, index) => [index, item])
    : Object.entries(value);
  return entries.flatMap(([key, item]) => [[key], ...placesIn(item).map((path) => [key, ...path])]);
}

function replacedAt(value: Json, [key, ...rest]: Path, odd: Json): Json {
  if (key === undefined) return odd;
  if (Array.isArray(value)) return value.map((item: Json, at) => (at === key ? replacedAt(item, rest, odd) : item));
  const entries = Object.entries(value as ObjectData);
  return Object.fromEntries(entries.map(([name, item]) => [name, name === key ? replacedAt(item, rest, odd) : item]));
}

describe('no text makes a rule crash', () => {
  test('however odd', () => {
    fc.assert(fc.property(oddText, options, expectNoCrash), { seed: SEED, numRuns: 1000 });
  });

  test('nor a manifest, however broken', () => {
    fc.assert(fc.property(brokenManifest, options, expectNoCrash), { seed: SEED, numRuns: 300 });
  });

  test('nor a map, a list of maps, or a whole number beyond 2^53 where anything else belongs', () => {
    for (const whole of VALID_OBJECTS)
      for (const [index, path] of placesIn(whole).entries())
        expectNoCrash(JSON.stringify(replacedAt(whole, path, UNEXPECTED[index % UNEXPECTED.length] ?? null)), {});
  });

  test('nor CRDs and custom objects', () => {
    const crds = brokenManifest.map((yaml) => [new SourceText('crd.yaml', yaml)]);
    const custom = 'apiVersion: example.com/v1\nkind: Widget\nmetadata: { name: a }\nspec: { size: 3, mode: x }\n';
    const property = fc.property(crds, options, (texts, rest) => expectNoCrash(custom, { ...rest, crds: texts }));
    fc.assert(property, { seed: SEED, numRuns: 100 });
  });
});

/** What findings say, each once, without where that stands. */
function said(findings: readonly Finding[]): readonly string[] {
  return [...new Set(findings.map(({ rule, path, message }) => `${rule} | ${path} | ${message}`))].sort();
}

function plain(value: Json): string {
  return JSON.stringify(value, null, 2);
}

describe('how a valid object is written changes nothing', () => {
  test.each(VALID_OBJECTS.map((value) => [String(value.kind), value] as const))('%s is taken', (_kind, value) => {
    const { resources, findings, crashedRules } = judge(plain(value));
    expect([resources.length, crashedRules]).toEqual([1, []]);
    expect(findings.filter(({ rejected }) => rejected)).toEqual([]);
  });

  const expected = new Map(VALID_OBJECTS.map((value) => [value, said(judge(plain(value)).findings)]));

  test('alone, with its keys in any order', () => {
    const property = fc.property(object, seed, (value, start) => {
      const yaml = writeYaml(value, drawFrom(start));
      const found = said(judge(yaml).findings);
      if (found.join() !== expected.get(value)?.join())
        expect({ yaml, found }).toEqual({ yaml, found: expected.get(value) });
    });
    fc.assert(property, { seed: SEED, numRuns: 400 });
  });

  test('in a List', () => {
    const property = fc.property(object, seed, (value, start) => {
      const list: ObjectData = { apiVersion: 'v1', kind: 'List', items: [value] };
      const yaml = writeYaml(list, drawFrom(start));
      expect({ yaml, found: said(judge(yaml).findings) }).toEqual({ yaml, found: expected.get(value) });
    });
    fc.assert(property, { seed: SEED, numRuns: 150 });
  });

  test('beside others, in one text or in several', () => {
    const both = fc.subarray([...VALID_OBJECTS], { minLength: 2, maxLength: 6 });
    const property = fc.property(both, seed, (values, start) => {
      const draw = drawFrom(start);
      const texts = values.map((value) => writeYaml(value, draw));
      const list = writeYaml({ apiVersion: 'v1', kind: 'List', items: [...values] }, draw);
      const sources = texts.map((text, index) => new SourceText(`${index}.yaml`, text));
      expect(said(judge('', { sources }).findings)).toEqual(said(judge(list).findings));
    });
    fc.assert(property, { seed: SEED, numRuns: 60 });
  });
});
