import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { toTextEdits } from '../../src/documents/edit.js';
import { type Draft, DraftList, type Edit, type Field } from '../../src/documents/field.js';
import { parseDocuments } from '../../src/documents/parse-documents.js';
import { planEdits } from '../../src/documents/plan-edits.js';
import { valueAfter } from '../../src/documents/value-after.js';
import { SourceText } from '../../src/text/source-text.js';
import { applyEdits } from '../../src/text/text-edit.js';

function rootOf(text: string): Field {
  const [document] = parseDocuments(new SourceText('test.yaml', text));
  return document!.root;
}

const map = (entries: Record<string, Draft>) => new Map(Object.entries(entries));

/** Takes `b` and `c` of `a` apart into new maps, and leaves out `d`. */
function apart(root: Field): Edit {
  const a = root.at('a');
  const kept = a.entries().filter(([key]) => !['b', 'c', 'd'].includes(key));
  return a.rewrite(
    new Map<string, Draft>([...kept, ['x', map({ kind: 'X', b: a.at('b'), deeper: map({ c: a.at('c') }) })]]),
  );
}

describe('a map that is put together anew', () => {
  const cases: [name: string, text: string, edit: (root: Field) => Edit, expected: string][] = [
    [
      'keeps comments, quotes and multi-line text with what it takes over',
      'a:\n  b: "1" # one\n  # about c\n  c: |\n    line\n      indented\n\n  d: gone\n  e: [1, 2] # rest\nf: 1\n',
      apart,
      'a:\n  e: [1, 2] # rest\n  x:\n    kind: X\n    b: "1" # one\n    deeper:\n      # about c\n      c: |\n        line\n          indented\nf: 1\n',
    ],
    [
      'in flow style',
      'a: { b: 1, c: "x", d: 2, e: [3] } # all\n',
      apart,
      'a: { e: [3], x: { kind: X, b: 1, deeper: { c: "x" } } } # all\n',
    ],
    [
      'in JSON of many lines',
      '{\n  "a": {\n    "b": 1,\n    "c": {\n      "y": 2\n    }\n  }\n}\n',
      apart,
      '{\n  "a": {\n    "x": {\n      "kind": "X",\n      "b": 1,\n      "deeper": {\n        "c": {\n          "y": 2\n        }\n      }\n    }\n  }\n}\n',
    ],
    [
      'behind a dash',
      'a:\n  - b: 1\n    c: 2\n  - b: 3\n',
      (root) => root.at('a', 0).rewrite(map({ z: map({ c: root.at('a', 0, 'c') }), b: root.at('a', 0, 'b') })),
      'a:\n  - z:\n      c: 2\n    b: 1\n  - b: 3\n',
    ],
    [
      'with a list of new maps',
      'a:\n  b: 1 # one\nc: 2\n',
      (root) => root.at('a').rewrite(map({ list: new DraftList([map({ name: root.at('a', 'b'), on: true })]) })),
      'a:\n  list:\n    - name: 1 # one\n      "on": true\nc: 2\n',
    ],
    [
      'with edits inside of what it takes over',
      'a:\n  b:\n    v: 1\n    z: 2 # two\n  c: 3\n',
      (root) => root.at('a').rewrite(map({ k: map({ b: root.at('a', 'b') }) }), [root.at('a', 'b', 'v').set(9)]),
      'a:\n  k:\n    b:\n      v: 9\n      z: 2 # two\n',
    ],
    [
      'from a block into flow style',
      'a: { b: 1, c: 2 }\nd:\n  e: 1\n',
      (root) => root.at('a').rewrite(map({ d: root.at('d') })),
      'a: { d: { e: 1 } }\nd:\n  e: 1\n',
    ],
    [
      'from flow style into a block',
      'a:\n  b: 1\nd: { e: { f: 1 } }\n',
      (root) => root.at('a').rewrite(map({ g: root.at('d', 'e') })),
      'a:\n  g: { f: 1 }\nd: { e: { f: 1 } }\n',
    ],
    [
      'that moves its entries to the left, with the comment above the first',
      'a:\n  b:\n    # about c\n    c: 1\n    d:\n      - 2\n',
      (root) => root.at('a').rewrite(map({ c: root.at('a', 'b', 'c'), d: root.at('a', 'b', 'd') })),
      'a:\n  # about c\n  c: 1\n  d:\n    - 2\n',
    ],
    [
      'with CR LF line ends',
      'a:\r\n  b: 1\r\n  c: 2\r\n',
      (root) => root.at('a').rewrite(map({ k: map({ c: root.at('a', 'c') }) })),
      'a:\r\n  k:\r\n    c: 2\r\n',
    ],
    ['that holds nothing any more', 'a:\n  b: 1\nc: 2\n', (root) => root.at('a').rewrite(map({})), 'a:\n  {}\nc: 2\n'],
  ];

  test.each(cases)('%s', (_, text, make, expected) => {
    const root = rootOf(text);
    const edit = make(root);
    expect(applyEdits(text, toTextEdits(edit) ?? [])).toBe(expected);
    expect(valueAfter(root, [edit])).toEqual(parse(expected, { version: '1.1' }));
    expect(planEdits([edit])).toBeDefined();
  });

  test.each([
    ['an anchor', 'a:\n  b: &x 1\n  c: *x\n'],
    ['an alias', 'z: &x 1\na:\n  b: *x\n  c: 1\n'],
    ['a merge key', 'z: &x { q: 1 }\na:\n  <<: *x\n  b: 1\n  c: 1\n'],
    ['what stands elsewhere too', 'z: &x { b: 1, c: 2 }\na: *x\n'],
    ['a comment between entries in flow style', 'a: { b: 1, # one\n  c: 2 }\n'],
    ['no map', 'a: 1\n'],
    ['an empty map', 'a: {}\n'],
  ])('is left alone where there is %s', (_, text) => {
    const edit = apart(rootOf(text));
    expect(toTextEdits(edit)).toBeUndefined();
    expect(planEdits([edit])).toBeUndefined();
  });
});

describe('the value after edits', () => {
  const text = 'a:\n  b: 1\n  c: [x, y]\nd: { e: 1, f: null }\n';
  const cases: [name: string, (root: Field) => Edit[]][] = [
    ['nothing', () => []],
    ['a value and a new one', (root) => [root.at('a', 'b').set(2), root.at('a', 'n', 'm').set([1])]],
    ['a new key for a changed value', (root) => [root.at('a', 'c', 0).set('z'), root.at('a').rename('k')]],
    ['an element more', (root) => [root.at('a', 'c', 2).set('z')]],
    ['an element less', (root) => [root.at('a', 'c', 0).remove()]],
    ['what would be left empty', (root) => [root.at('a').remove()]],
    ['a key before another', (root) => [root.at('a', 'n').set(1, 'c')]],
    ['a key before the first', (root) => [root.at('a', 'n').set({ m: 1 }, 'b')]],
    ['a key before another in flow style', (root) => [root.at('d', 'n').set(1, 'f')]],
    [
      'a removed entry and a new one in its place',
      (root) => [root.at('a', 'b').remove(), root.at('a', 'n').set(1, 'c')],
    ],
  ];
  test.each(cases)('is what the edited text says: %s', (_, make) => {
    const root = rootOf(text);
    const edits = make(root);
    const edited = applyEdits(text, planEdits(edits)?.() ?? []);
    expect(valueAfter(root, edits)).toEqual(parse(edited, { version: '1.1' }));
    expect(Object.keys((valueAfter(root, edits) as { a?: object }).a ?? {}).sort()).toEqual(
      Object.keys(parse(edited).a ?? {}).sort(),
    );
  });
});
