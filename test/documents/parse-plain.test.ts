import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify, type ToStringOptions } from 'yaml';
import { expectAgreement, isPlain } from './agreement.js';
import { MANIFESTS } from './manifests.js';

const PLAIN: readonly [name: string, text: string][] = [
  ['nothing', ''],
  ['comments alone', '# a\n\n  # b\n'],
  ['markers alone', '---\n---\n# a\n---'],
  ['a list of maps', '- a: 1\n  b: 2\n- a: 3\n'],
  ['lists in lists', '- - - a\n    - b\n  - c\n- d\n'],
  ['a list that is not indented', 'a:\n- b\n- c:\n  - d\ne: 1\n'],
  ['an indented root', '  a: 1\n  b: 2\n'],
  ['wide and narrow indentation', 'a:\n        b:\n         c: 1\n'],
  ['empty values', 'a:\nb:   \nc: # d\ne:\n  -\n  - \n  - # f\n  - g\n'],
  ['an empty value at the end', 'a:\n  b:\n    c:  \n\n\n'],
  ['an empty element at the end', 'a:\n  -\n'],
  ['an empty value before a marker', 'a:\n\n---\nb: 1\n'],
  ['comments of any indentation', 'a:\n    # x\n  b: 1\n # y\n  c: 2\n      # z\n'],
  ['quoted keys', '"a b": 1\n\'c\': 2\n"": 3\n'],
  ['keys that are no text', 'on: 1\n1.0: 2\n~: 3\n0x10: 4\n'],
  ['a prototype key', '__proto__:\n  constructor: 1\n'],
  ['escapes that JSON knows', 'a: "\\u00e9\\n\\t\\"\\\\"\n'],
  ['quotes in quotes', "a: 'it''s'\nb: ''''\n"],
  ['colons and hashes in plain text', 'a: b:c#d\ne: http://f/#g\n'],
  ['a colon without a space in front of a comment', '- a #b: c\n'],
  ['characters that are special elsewhere', 'a: x [y] {z}, &w *v !u\n'],
  ['flow collections', 'a: [b, { c: [1, "2"], "d":3 }, [], {}]\n'],
  ['text beyond the basic plane', 'a: 😀 # 😀\n"😀": b\n'],
  ['literal text', 'a: |\n  x\n    y\n\n  z\nb: 1\n'],
  ['text that keeps its end', 'a: |+\n  x\n\n\nb: >+\n  y\n\n'],
  ['text that drops its end', 'a: |-\n  x\n\nb: >- # c\n  y\n  z\n\n  w'],
  ['text that begins with blank lines', 'a: |\n\n\n  x\nb: >\n\n  y\n'],
  ['text in lists', '- |\n x\n- >\n   y\n'],
  ['a map where a name is expected', '- name:\n    a: 1\n# c\n- kind:\n  - b\n'],
  ['CR LF line ends', 'a:\r\n  b: "c"\r\n\r\n  d: |\r\n    e\r\n    f\r\n'],
  ['a byte order mark', '\uFEFFa: 1\n'],
  ['a template action in quotes', 'a: "{{ .Values.b }}"\n'],
];

const OTHER: readonly [name: string, text: string][] = [
  ['a scalar as the root', 'a\n'],
  ['a flow collection as the root', '{"a": 1}\n'],
  ['anchors', 'a: &x 1\n'],
  ['aliases', 'a: *x\n'],
  ['tags', 'a: !!str 1\n'],
  ['merge keys', 'a:\n  <<: 1\n'],
  ['merge keys in flow style', 'a: { <<: 1 }\n'],
  ['explicit keys', '? a\n: b\n'],
  ['flow collections as keys', '[a]: b\n'],
  ['an empty key', ': a\n'],
  ['directives', '%YAML 1.1\n---\na: 1\n'],
  ['a document end mark', 'a: 1\n...\n'],
  ['a value behind a marker', '--- a: 1\n'],
  ['plain text over lines', 'a: b\n  c\n'],
  ['plain text below its key', 'a:\n  b\n'],
  ['quoted text over lines', 'a: "b\n  c"\n'],
  ['flow collections over lines', 'a: [b,\n  c]\n'],
  ['a comment in a flow collection', 'a: [b #c]\n'],
  ['a last comma', 'a: [b,]\n'],
  ['pairs in a flow list', 'a: [b: c]\n'],
  ['flow keys without a value', 'a: { b }\n'],
  ['equal keys', 'a: 1\na: 2\n'],
  ['keys that are equal once read', '1: a\n0x1: b\n'],
  ['equal keys in flow style', 'a: { b: 1, "b": 2 }\n'],
  ['tabs in front of a key', 'a:\n\tb: 1\n'],
  ['tabs behind a colon', 'a:\tb\n'],
  ['tabs in plain text', 'a: b\tc\n'],
  ['tabs on a blank line', 'a:\n \t\n  b: 1\n'],
  ['tabs that begin a line of text', 'a: |\n  \tb\n'],
  ['a lone carriage return', 'a: b\rc: d\n'],
  ['control characters', 'a: b\u0001\n'],
  ['Unicode line breaks', 'a: b\u2028\n'],
  ['escapes of YAML alone', 'a: "\\x41"\n'],
  ['an open quote', 'a: "b\n'],
  ['text behind a quote', 'a: "b" c\n'],
  ['a comment that no space parts from a quote', 'a: "b"#c\n'],
  ['two colons', 'a: b: c\n'],
  ['a list behind a key', 'a: - b\n'],
  ['a space before the colon', 'a : b\n'],
  ['a stated indentation', 'a: |2\n  b\n'],
  ['literal text without lines', 'a: |\nb: 1\n'],
  ['folded text with lines further in', 'a: >\n  b\n    c\n'],
  ['blank lines longer than the indentation', 'a: |\n  b\n    \n  c\n'],
  ['an indentation that returns to no level', 'a:\n    b: 1\n  c: 2\n'],
  ['a list at the column of a filled key', 'a: 1\n- b\n'],
  ['a key at the column of a list', '- a\nb: 1\n'],
  ['a template action', 'a: {{ .Values.b }}\n'],
  ['a template action on its own line', '{{- if .b }}\na: 1\n{{- end }}\n'],
  ['a comment behind an empty last value', 'a:\n# b\n---\nc: 1\n'],
  ['a comment in front of an empty last element', '- a\n# b\n-\n'],
  ['a key of more than 1024 characters', `${'a'.repeat(1100)}: 1\n`],
  ['deep flow collections', `a: ${'['.repeat(150)}${']'.repeat(150)}\n`],
  ['deep lists', `${'- '.repeat(150)}a\n`],
  ['lists beyond the stack', `${'- '.repeat(100_000)}a\n`],
];

describe('plain style is read without the tree, and to the same result', () => {
  test.each(PLAIN)('%s', (_, text) => {
    expect(expectAgreement(text)).toBe(true);
  });

  test.each(MANIFESTS.map((text, index) => [index, text] as const))('manifest %i', (_, text) => {
    expect(expectAgreement(text)).toBe(true);
  });
});

describe('anything else is left to the library', () => {
  test.each(OTHER)('%s', (_, text) => {
    expect(isPlain(text)).toBe(false);
  });
});

const TEXTS = fc.oneof(
  fc.constantFrom(
    '',
    'nginx:1.27',
    'yes',
    '0644',
    '1_000',
    'a: b',
    'a #b',
    "it's",
    '- x',
    '{{ x }}',
    'é😀',
    ' padded ',
  ),
  fc.constantFrom('one\ntwo\n', 'one\n\n  two', '\n\nlast\n\n', 'tail \nx', '${VAR}', '*', '&a', '-', '?', ':', '<<x'),
  fc.string({ maxLength: 10 }),
  fc.string({ unit: 'binary', maxLength: 5 }),
);
const KEYS = fc.oneof(fc.constantFrom('name', 'kind', 'on', '10', '1.5', 'a.b/c', ''), fc.string({ maxLength: 6 }));
const OBJECTS = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    TEXTS,
    fc.integer(),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    tie('list'),
    tie('map'),
  ),
  list: fc.array(tie('value'), { maxLength: 4 }),
  map: fc.dictionary(KEYS, tie('value'), { maxKeys: 4, noNullPrototype: true }),
}));
const STYLES: fc.Arbitrary<ToStringOptions> = fc.record({
  indent: fc.constantFrom(2, 4, 3),
  indentSeq: fc.boolean(),
  collectionStyle: fc.constantFrom('any', 'block', 'flow'),
  defaultStringType: fc.constantFrom('PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED'),
  defaultKeyType: fc.constantFrom('PLAIN', 'QUOTE_DOUBLE'),
  nullStr: fc.constantFrom('null', '~', ''),
  lineWidth: fc.constantFrom(0, 80),
  flowCollectionPadding: fc.boolean(),
});

test('whatever the library prints is read to the same result', () => {
  let plain = 0;
  const document = fc.tuple(OBJECTS.map, STYLES, fc.constantFrom('---\n', '--- # c\n', '\n---\n# c\n\n'));
  fc.assert(
    fc.property(fc.array(document, { minLength: 1, maxLength: 3 }), fc.boolean(), fc.nat(), (parts, isCrLf, at) => {
      const text = parts.map(([map, style, marker]) => marker + stringify(map, style)).join('');
      const lines = text.split('\n');
      lines.splice(at % lines.length, 0, ['# c', '', '    # c', '\t'][at % 4] ?? '');
      for (const given of [text, lines.join('\n')])
        plain += Number(expectAgreement(isCrLf ? given.replaceAll('\n', '\r\n') : given));
    }),
    { numRuns: 1500 },
  );
  expect(plain).toBeGreaterThan(300);
});

const PIECES = fc.oneof(
  fc.constantFrom(...' \n:-#"\'[]{},|>&*!?%@`~\t\r\\\0<=.0a', '\n\n', '\r\n', ': ', '- ', ' #', '---\n', '...\n', '  '),
  fc.constantFrom(
    '{{ x }}',
    'a: b\n',
    '- a\n',
    '<<: ',
    '|+\n',
    '>-\n',
    '|2',
    '""',
    "''",
    '[]',
    '{}',
    '\u2028',
    '\u00a0',
    'é',
  ),
);

interface Change {
  readonly how: 'insert' | 'replace' | 'delete' | 'repeat line' | 'delete line' | 'indent line' | 'cut';
  readonly at: number;
  readonly piece: string;
}

const CHANGES: fc.Arbitrary<Change> = fc.record({
  how: fc.constantFrom('insert', 'replace', 'delete', 'repeat line', 'delete line', 'indent line', 'cut'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  piece: PIECES,
});

function changed(text: string, { how, at, piece }: Change): string {
  const offset = Math.floor(at * text.length);
  if (how === 'insert') return text.slice(0, offset) + piece + text.slice(offset);
  if (how === 'replace') return text.slice(0, offset) + piece + text.slice(offset + piece.length);
  if (how === 'delete') return text.slice(0, offset) + text.slice(offset + piece.length);
  if (how === 'cut') return text.slice(0, offset);
  const lines = text.split('\n');
  const index = Math.floor(at * lines.length);
  const line = lines[index] ?? '';
  lines.splice(index, 1, ...{ 'repeat line': [line, line], 'delete line': [], 'indent line': [` ${line}`] }[how]);
  return lines.join('\n');
}

test('texts with faults are left to the library, or read to the same result', () => {
  let plain = 0;
  fc.assert(
    fc.property(fc.constantFrom(...MANIFESTS), fc.array(CHANGES, { minLength: 1, maxLength: 4 }), (text, changes) => {
      plain += Number(expectAgreement(changes.reduce(changed, text)));
    }),
    { numRuns: 1500 },
  );
  expect(plain).toBeGreaterThan(300);
});

test('any text is left to the library, or read to the same result', () => {
  const units = fc.constantFrom(...'ab:- \n{}[]|>"\'#,1', ': ', '\n  ', '\n- ', '\na: ', '---\n', '\r\n');
  fc.assert(
    fc.property(fc.string({ unit: units, maxLength: 25 }), (text) => {
      expectAgreement(text);
    }),
    { numRuns: 10_000 },
  );
});

test('the work grows with the length of the text alone', () => {
  for (const line of ['- a\n', "- 'a'\n", '- "a"\n', 'a\n', '#\n', '\n', '- |\n a\n'])
    expect(isPlain(line.repeat(200_000))).toBe(line !== 'a\n');
  for (const part of ['\\', "''", ' ', 'a:', ': ', ' #', '[', '- ', '#']) isPlain(`a: "${part.repeat(300_000)}`);
  for (const part of ['\\', ' ', ' #', 'a:', '[],', ' a', '\\"']) isPlain(`a: ${part.repeat(300_000)}`);
});
