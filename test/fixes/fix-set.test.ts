import { describe, expect, test } from 'vitest';
import type { Finding, FixSafety } from '../../src/findings/finding.js';
import { fixSet } from '../../src/fixes/fix-set.js';
import { SourceText } from '../../src/text/source-text.js';

/** A repair of a made-up language: every `from` is a finding, and its repair writes `to`. */
interface Word {
  readonly rule: string;
  readonly from: string;
  readonly to?: string;
  readonly safety?: FixSafety;
  readonly rejected?: boolean;
  /** How many characters around the word its edit takes with it. */
  readonly margin?: number;
}

function auditFor(words: readonly Word[]) {
  return (sources: readonly SourceText[]): Finding[] =>
    sources.flatMap((source) => words.flatMap((word) => findingsOf(source, word)));
}

function findingsOf(
  source: SourceText,
  { rule, from, to, safety = 'safe', rejected = false, margin = 0 }: Word,
): Finding[] {
  return [...source.text.matchAll(new RegExp(`\\b${from}\\b`, 'g'))].map(({ index }) => {
    const { line, column } = source.position(index);
    const [start, end] = [index - margin, index + from.length + margin];
    const around = (text: string) =>
      source.text.slice(start, index) + text + source.text.slice(index + from.length, end);
    return {
      rule,
      severity: 'warning',
      modes: ['api-drift'],
      message: `${from} in line ${line}`,
      reference: 'api-drift#x',
      rejected,
      resource: { apiVersion: 'v1', kind: 'Text', name: source.file },
      file: source.file,
      line,
      column,
      endLine: line,
      endColumn: column + from.length,
      path: `${index}`,
      ...(to === undefined ? {} : { fix: { title: to, safety, edits: [{ span: { start, end }, text: around(to) }] } }),
    };
  });
}

function fix(texts: Readonly<Record<string, string>>, words: readonly Word[], safety: FixSafety = 'safe') {
  const sources = Object.entries(texts).map(([file, text]) => new SourceText(file, text));
  const wants = (finding: Finding) => safety === 'suggestion' || finding.fix?.safety === 'safe';
  const result = fixSet({ sources, audit: auditFor(words), wants });
  return { ...result, texts: result.sources.map(({ text }) => text) };
}

describe('a set under repair', () => {
  test('is repaired in every file, in as many passes as it takes', () => {
    const { texts, applied, after } = fix({ a: 'old\nodd', b: 'old' }, [
      { rule: 'one', from: 'old', to: 'new' },
      { rule: 'two', from: 'odd', to: 'even' },
    ]);
    expect(texts).toEqual(['new\neven', 'new']);
    expect(applied.map(({ finding, line }) => `${finding.file}:${line} ${finding.rule}`)).toEqual([
      'a:1 one',
      'a:2 two',
      'b:1 one',
    ]);
    expect(after).toEqual([]);
  });

  test('takes edits that touch each other one after the other', () => {
    const words: Word[] = [
      { rule: 'one', from: 'aa', to: 'x', margin: 1 },
      { rule: 'two', from: 'bb', to: 'y', margin: 1 },
    ];
    expect(fix({ a: ' aa bb ' }, words).texts).toEqual([' x y ']);
  });

  test('gives the lines of the text as it came', () => {
    const { applied, texts } = fix({ a: ' aa bb\ncc\n' }, [
      { rule: 'one', from: 'aa', to: 'x\n', margin: 1 },
      { rule: 'two', from: 'bb', to: 'y', margin: 1 },
      { rule: 'three', from: 'cc', to: 'z\nz' },
    ]);
    expect(texts).toEqual([' x\n y\nz\nz\n']);
    expect(applied.map(({ finding, line, touches }) => [finding.rule, line, touches])).toEqual([
      ['one', 1, [1, 1]],
      ['three', 2, [2, 2]],
      ['two', 1, [1, 2]],
    ]);
  });

  test.each<[name: string, words: Word[], reason: RegExp]>([
    [
      'brings a finding of another rule',
      [
        { rule: 'one', from: 'old', to: 'worse' },
        { rule: 'two', from: 'worse' },
      ],
      /it would bring two: worse in line 1/,
    ],
    ['brings its own finding back', [{ rule: 'one', from: 'old', to: 'old' }], /does not silence/],
    ['multiplies its finding', [{ rule: 'one', from: 'old', to: 'old old' }], /it would bring one/],
  ])('takes a repair back that %s', (_, words, reason) => {
    const { texts, refused, applied } = fix({ a: 'old good' }, words);
    expect(texts).toEqual(['old good']);
    expect(applied).toEqual([]);
    expect(refused.map((one) => one.reason)).toEqual([expect.stringMatching(reason)]);
  });

  test('keeps the harmless ones of a pass', () => {
    const words: Word[] = [
      { rule: 'one', from: 'a', to: 'x' },
      { rule: 'two', from: 'b', to: 'worse' },
      { rule: 'three', from: 'c', to: 'z' },
      { rule: 'four', from: 'worse' },
    ];
    const { texts, refused } = fix({ f: 'a  b  c  a' }, words);
    expect(texts).toEqual(['x  b  z  x']);
    expect(refused.map(({ finding }) => finding.rule)).toEqual(['two']);
  });

  test('lets two repairs through one by one that do harm only together', () => {
    const together = (sources: readonly SourceText[]): Finding[] => {
      const found = auditFor([
        { rule: 'one', from: 'a', to: 'x' },
        { rule: 'two', from: 'b', to: 'y' },
      ])(sources);
      const bad = auditFor([{ rule: 'both', from: 'x  y' }])(sources);
      return [...found, ...bad];
    };
    const { sources, refused } = fixSet({ sources: [new SourceText('f', 'a  b')], audit: together, wants: () => true });
    expect(sources.map(({ text }) => text)).toEqual(['x  b']);
    expect(refused.map(({ finding }) => finding.rule)).toEqual(['two']);
  });

  test('repairs what a repair brings, and takes both back where that does not help', () => {
    const words: Word[] = [
      { rule: 'one', from: 'a', to: 'b' },
      { rule: 'two', from: 'b', to: 'c' },
    ];
    expect(fix({ f: 'a' }, words).texts).toEqual(['c']);
    const { texts, refused, applied } = fix({ f: 'a' }, [...words, { rule: 'three', from: 'c' }]);
    expect(texts).toEqual(['a']);
    expect(applied).toEqual([]);
    expect(refused.map(({ finding, reason }) => `${finding.rule}: ${reason}`)).toEqual([
      'one: it would bring three: c in line 1',
    ]);
  });

  test('does not carry out edits of one repair that overlap', () => {
    const [finding] = findingsOf(new SourceText('f', 'a'), { rule: 'one', from: 'a', to: 'b' });
    const edits = [...finding!.fix!.edits, ...finding!.fix!.edits];
    const audit = (sources: readonly SourceText[]) =>
      sources[0]?.text === 'a' ? [{ ...finding!, fix: { ...finding!.fix!, edits } }] : [];
    expect(fixSet({ sources: [new SourceText('f', 'a')], audit, wants: () => true }).sources[0]?.text).toBe('a');
  });

  test('lets a suggestion show what a refused object hid, and a safe repair not', () => {
    const words = (safety: FixSafety): Word[] => [
      { rule: 'one', from: 'refused', to: 'accepted', safety, rejected: true },
      { rule: 'two', from: 'accepted' },
    ];
    expect(fix({ a: 'refused' }, words('suggestion'), 'suggestion').texts).toEqual(['accepted']);
    expect(fix({ a: 'refused' }, words('safe')).texts).toEqual(['refused']);
  });

  test('carries out only what is wanted', () => {
    const words: Word[] = [
      { rule: 'one', from: 'a', to: 'x', safety: 'suggestion' },
      { rule: 'two', from: 'b', to: 'y' },
    ];
    expect(fix({ f: 'a  b' }, words).texts).toEqual(['a  y']);
    expect(fix({ f: 'a  b' }, words, 'suggestion').texts).toEqual(['x  y']);
  });
});
