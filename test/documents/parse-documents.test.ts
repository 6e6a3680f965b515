import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { parseDocuments } from '../../src/documents/parse-documents.js';
import { resolvePlain } from '../../src/documents/scalars.js';
import { SourceText } from '../../src/text/source-text.js';

const parse = (text: string) => parseDocuments(new SourceText('test.yaml', text));
const value = (text: string) => JSON.parse(JSON.stringify(parse(text)[0]?.root.value ?? null));
const problems = (text: string) => parse(text).flatMap((document) => document.problems.map(({ code }) => code));

describe('a stream is split into its documents', () => {
  test.each([
    ['two documents', 'a: 1\n---\nb: 2\n', 2],
    ['a leading marker', '---\na: 1\n', 1],
    ['empty documents, which are left out', '---\n---\na: 1\n---\n# nothing\n', 1],
    ['JSON', '{"a": {"b": [1, "x\\/y"]}}', 1],
    ['CR LF line ends', 'a: 1\r\n---\r\nb: 2\r\n', 2],
    ['a byte order mark', '\uFEFFa: 1\n', 1],
    ['a document end mark', 'a: 1\n...\n---\nb: 2\n', 2],
    ['nothing at all', '', 0],
    ['comments alone', '# nothing here\n', 0],
  ])('%s', (_, text, count) => {
    expect(parse(text)).toHaveLength(count);
    expect(problems(text)).toEqual([]);
  });
});

describe('values are those that the API server decodes', () => {
  test.each([
    ['YAML 1.1 booleans', 'a: yes\nb: "yes"\nc: off\n', { a: true, b: 'yes', c: false }],
    ['a boolean key, which becomes text', 'on: push\n', { true: 'push' }],
    ['octal numbers', 'mode: 0644\n', { mode: 420 }],
    ['anchors and aliases', 'a: &x { b: 1 }\nc: *x\n', { a: { b: 1 }, c: { b: 1 } }],
    [
      'merge keys, behind a map’s own keys',
      'a: &x { b: 1, c: 1 }\nd: { <<: *x, c: 2 }\n',
      { a: { b: 1, c: 1 }, d: { c: 2, b: 1 } },
    ],
    ['explicit tags', 'a: !!str 1\nb: !!binary aGk=\n', { a: '1', b: 'hi' }],
    ['the last of two equal keys', 'a: 1\na: 2\n', { a: 2 }],
    ['a prototype key, which is an ordinary one', '__proto__: { x: 1 }\n', JSON.parse('{"__proto__":{"x":1}}')],
    [
      'the escape of a slash in JSON, and an escaped backslash before one',
      '{"a": "x\\/y", "b": "x\\\\/y"}',
      { a: 'x/y', b: 'x\\/y' },
    ],
    ['an escaped backslash before a slash', 'a: "x\\\\/y"\n', { a: 'x\\/y' }],
    [
      'tags that fit',
      'a: !!int "0x10"\nb: !!float 1\nc: !!bool yes\nd: !!null ""\n',
      { a: 16, b: 1, c: true, d: null },
    ],
    ['binary data over several lines', 'a: !!binary |\n  aG\n  k=\n', { a: 'hi' }],
    [
      'several maps under a merge key, the first before the second',
      'a: [&x { b: 1 }, &y { b: 2, c: 3 }]\n<<: [*x, *y]\n',
      { a: [{ b: 1 }, { b: 2, c: 3 }], b: 1, c: 3 },
    ],
    ['a comment right behind a value', 'a: "x"# y\nb: [1]# z\n', { a: 'x', b: [1] }],
    ['block scalars', 'a: |\n  x\n  y\nb: >-\n  x\n  y\n', { a: 'x\ny\n', b: 'x y' }],
  ])('%s', (_, text, expected) => {
    expect(value(text)).toEqual(expected);
  });
});

test('a map in a message is called by what it is', () => {
  const [first, second] = ['a: 1\n', '- { toString: 1 }\n'].map((text) => parse(text)[0]?.root.value);
  expect(`${first}, ${second}`).toBe('a map, a map');
});

describe('faults are problems with a place, never exceptions', () => {
  test.each([
    ['a tab as indentation', 'a:\n\tb: 1\n', ['syntax']],
    ['a missing colon', 'a: 1\nb\nc: 2\n', ['syntax']],
    ['an open bracket', 'a: [1, 2\n', ['syntax']],
    ['a key that stands twice', 'a: 1\na: 2\n', ['duplicate-key']],
    ['an alias without an anchor', 'a: *nothing\n', ['syntax']],
    ['an anchor that contains itself', 'a: &x [*x]\n', ['syntax']],
    ['an anchor with a dot in its name', 'a: &x.y 1\n', ['syntax']],
    ['a control character', 'a: "\u001b"\n', ['syntax']],
    ['the escape of a slash', 'a: "x\\/y"\n', ['syntax']],
    ['the escape of a slash in a key', '"x\\/y": 1\n', ['syntax']],
    ['a list for a key', '[a]: b\n', ['syntax']],
    ['a map for a key', '? { a: b }\n: c\n', ['syntax']],
    ['text under a merge key', '<<: x\n', ['syntax']],
    ['nothing under a merge key', 'a: 1\n<<:\n', ['syntax']],
    ['text in a list under a merge key', 'a: &x { b: 1 }\n<<: [*x, y]\n', ['syntax']],
    ['an alias of a list under a merge key', 'a: &x [{ b: 1 }]\n<<: *x\n', ['syntax']],
    ['a tag that does not fit', 'a: !!int 1.5\n', ['syntax']],
    ['a tag of nothing at something', 'a: !!null x\n', ['syntax']],
    ['binary data that is none', 'a: !!binary a\n', ['syntax']],
    ['a key over two lines in flow style', 'a: { "b\nc": d }\n', ['syntax']],
    ['another YAML', '%YAML 1.2\n---\na: 1\n', ['syntax']],
    ['nesting that never ends', `a: ${'['.repeat(300)}${']'.repeat(300)}\n`, ['limit']],
    ['aliases that multiply', bomb(12), ['limit']],
  ])('%s', (_, text, codes) => {
    expect([...new Set(problems(text))]).toEqual(codes);
  });

  test('nesting beyond the stack is a fault of the text', () => {
    expect(problems('['.repeat(200_000))).toContain('limit');
  });

  test('the other documents of the stream are still read', () => {
    const documents = parse('a: 1\n---\nb: [1\n---\nc: 3\n');
    expect(documents.map((document) => document.isReadable)).toEqual([true, false, true]);
  });
});

function bomb(levels: number): string {
  const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
  for (let level = 1; level < levels; level++)
    lines.push(
      `a${level}: &a${level} [${Array(10)
        .fill(`*a${level - 1}`)
        .join(', ')}]`,
    );
  return `${lines.join('\n')}\n`;
}

describe('template text is told from broken YAML', () => {
  test.each([
    ['an action as a value', 'image: {{ .Values.image }}\n', true],
    ['an action on a line of its own', '{{- if .Values.on }}\na: 1\n{{- end }}\n', true],
    ['an action under a merge key', 'a: 1\n<<: {{ include "x" . }}\n', true],
    ['an action in quotes', 'image: "{{ .Values.image }}"\n', false],
    ['an action in a block scalar', 'rule: |\n  {{ $labels.pod }}\n', false],
    ['an action in a comment', '# {{ not yaml }}\na: 1\n', false],
    ['broken YAML without an action', 'a: [1\n', false],
  ])('%s', (_, text, expected) => {
    expect(parse(text).some((document) => document.isTemplate)).toBe(expected);
  });
});

describe('places', () => {
  const text = 'spec:\n  containers:\n    - name: app\n      image: "x:1"\n      args: [a, b]\n  empty:\n';
  test.each([
    ['a scalar with its key', ['spec', 'containers', 0, 'image'], 'image: "x:1"'],
    ['a map by its key', ['spec'], 'spec'],
    ['a list by its key', ['spec', 'containers'], 'containers'],
    ['an element of a list', ['spec', 'containers', 0, 'args', 1], 'b'],
    ['a map in a list by its name', ['spec', 'containers', 0], 'name: app'],
    ['a missing field by what it is missing from', ['spec', 'containers', 0, 'resources', 'limits'], 'name: app'],
    ['a missing field at the top', ['metadata', 'name'], ''],
    ['an empty value', ['spec', 'empty'], 'empty:'],
  ])('%s', (_, path, expected) => {
    const field = parse(text)[0]!.at(...(path as (string | number)[]));
    expect(text.slice(field.span.start, field.span.end)).toBe(expected);
  });
});

test('any text is read without an exception', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'ab:- \n{}[]&*!|>"\'#%?,\t~01.<y\u2028\ud83d\ude00') }),
      (text) => {
        for (const document of parse(text)) document.root.at('a', 0).span;
      },
    ),
    { numRuns: 2000 },
  );
});

test('what is written as YAML or JSON is read back', () => {
  // The writer leaves numbers with underscores unquoted where only go-yaml takes them for numbers.
  const isQuoted = (text: string) => !text.includes('_') || typeof resolvePlain(text) === 'string';
  const keys = fc.string({ minLength: 1, maxLength: 8 }).filter((key) => key !== '<<' && isQuoted(key));
  const json = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.string().filter(isQuoted),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      tie('list'),
      tie('map'),
    ),
    list: fc.array(tie('value'), { maxLength: 4 }),
    map: fc.dictionary(keys, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  }));
  fc.assert(
    fc.property(json.map, (map) => {
      expect(value(JSON.stringify(map))).toEqual(map);
      expect(value(stringify(map, { version: '1.1' }))).toEqual(map);
    }),
    { numRuns: 500 },
  );
});
