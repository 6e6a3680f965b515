import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toTextEdits } from '../../src/documents/edit.js';
import type { Edit, Field, Json } from '../../src/documents/field.js';
import { parseDocuments } from '../../src/documents/parse-documents.js';
import { SourceText } from '../../src/text/source-text.js';
import { applyEdits } from '../../src/text/text-edit.js';

function edited(text: string, make: (root: Field) => Edit): string | undefined {
  const [document] = parseDocuments(new SourceText('test.yaml', text));
  const edits = toTextEdits(make(document!.root));
  return edits && applyEdits(text, edits);
}

const set = (path: (string | number)[], value: Json) => (root: Field) => root.at(...path).set(value);
const remove = (path: (string | number)[]) => (root: Field) => root.at(...path).remove();
const drop = (path: (string | number)[], keys: (string | number)[]) => (root: Field) => {
  const field = root.at(...path);
  return field.without(keys.map((key) => field.at(key)));
};
const rename = (path: (string | number)[], to: string) => (root: Field) => root.at(...path).rename(to);

describe('an edit touches only what it changes', () => {
  const cases: [name: string, text: string, edit: (root: Field) => Edit, expected: string | undefined][] = [
    [
      'a key, with all that stands under it',
      'a:\n  Bc: # why\n    - 1 # one\n  d: 2\n',
      rename(['a', 'Bc'], 'bc'),
      'a:\n  bc: # why\n    - 1 # one\n  d: 2\n',
    ],
    ['a quoted key in a flow map', 'a: { "B": 1 }\n', rename(['a', 'B'], 'b'), 'a: { "b": 1 }\n'],
    ['a key for one that needs quotes', 'a: 1\n', rename(['a'], 'yes'), '"yes": 1\n'],
    ['a key, where the other one is taken', 'a: 1\nb: 2\n', rename(['a'], 'b'), undefined],
    ['an anchored key through its alias', 'a: &x { b: 1 }\nc: *x\n', rename(['c', 'b'], 'd'), undefined],
    ['elements of a flow list', 'a: ["b", c, d]\n', drop(['a'], [1, 2]), 'a: ["b"]\n'],
    ['the first elements of a flow list', 'a: [b, c, d]\n', drop(['a'], [0, 1]), 'a: [d]\n'],
    ['entries of a flow map', 'a: { b: 1, "c": 2, d: 3 } # x\n', drop(['a'], ['b', 'd']), 'a: { "c": 2 } # x\n'],
    [
      'elements of a block list',
      'a:\n  - b # one\n  - c # two\n  - d # three\n',
      drop(['a'], [0, 2]),
      'a:\n  - c # two\n',
    ],
    ['all elements', 'a:\n  b: [1, 2]\nc: 3\n', drop(['a', 'b'], [0, 1]), 'c: 3\n'],
    ['a scalar, with the comment behind it', 'a: 1 # why\nb: 2\n', set(['a'], 3), 'a: 3 # why\nb: 2\n'],
    ['a quoted scalar', "a: 'x'\n", set(['a'], 'z'), "a: 'z'\n"],
    ['text that YAML 1.1 reads as something else', 'a: x\n', set(['a'], 'yes'), 'a: "yes"\n'],
    [
      'a missing key behind the last one',
      'a:\n  b: 1 # last\n# about c\nc: 2\n',
      set(['a', 'd'], true),
      'a:\n  b: 1 # last\n  d: true\n# about c\nc: 2\n',
    ],
    ['missing parents', 'a:\n  b: 1\n', set(['a', 'c', 'd'], { e: 1 }), 'a:\n  b: 1\n  c:\n    d:\n      e: 1\n'],
    ['a flow map', 'a: { b: 1 }\n', set(['a', 'c'], 2), 'a: { b: 1, c: 2 }\n'],
    ['an empty flow map', 'a: {}\n', set(['a', 'c'], 2), 'a: { c: 2 }\n'],
    ['a flow map with a last comma', 'a: { b: 1, }\n', set(['a', 'c'], 2), 'a: { b: 1, c: 2 }\n'],
    ['a key with nothing behind it', 'a:\nb: 1\n', set(['a', 'c'], 2), 'a:\n  c: 2\nb: 1\n'],
    ['nothing behind a key', 'a: # none\nb: 1\n', set(['a'], 2), 'a: 2 # none\nb: 1\n'],
    ['nothing behind the last key', 'a:\n  b:\n', set(['a', 'b'], 'x'), 'a:\n  b: x\n'],
    ['a null', 'a: null # none\n', set(['a'], 2), 'a: 2 # none\n'],
    [
      'a map behind a block scalar',
      'a:\n  b: |\n    text\n\nc: 1\n',
      set(['a', 'd'], 1),
      'a:\n  b: |\n    text\n  d: 1\n\nc: 1\n',
    ],
    [
      'an element behind a block list',
      'a:\n  - x\n  - y # last\nb: 1\n',
      set(['a', 2], 'z'),
      'a:\n  - x\n  - y # last\n  - z\nb: 1\n',
    ],
    ['an element behind a list that is not indented', 'a:\n- x\nb: 1\n', set(['a', 1], 'z'), 'a:\n- x\n- z\nb: 1\n'],
    ['an element of a flow list', 'a: [x]\n', set(['a', 1], 'z'), 'a: [x, z]\n'],
    [
      'a key in a map in a list',
      'a:\n  - b: 1\n  - b: 2\n',
      set(['a', 0, 'c'], 3),
      'a:\n  - b: 1\n    c: 3\n  - b: 2\n',
    ],
    ['a file without a line end', 'a:\n  b: 1', set(['a', 'c'], 2), 'a:\n  b: 1\n  c: 2'],
    [
      'CR LF line ends',
      'a:\r\n  b: 1\r\nc: 2\r\n',
      set(['a', 'd', 'e'], 2),
      'a:\r\n  b: 1\r\n  d:\r\n    e: 2\r\nc: 2\r\n',
    ],
    ['JSON', '{"a": {"b": 1}}', set(['a', 'c'], 'x'), '{"a": {"b": 1, "c":"x"}}'],
    ['a whole block map', 'a:\n  b: 1\n  c: 2\nd: 3\n', set(['a'], { e: 1 }), 'a:\n  e: 1\nd: 3\n'],
    ['a shared value, which is left alone', 'a: &x\n  b: 1\nc: *x\n', set(['c', 'd'], 1), undefined],
    ['a removed entry', 'a: 1\nb: 2 # gone\nc: 3\n', remove(['b']), 'a: 1\nc: 3\n'],
    ['a removed map', 'a: 1\nb:\n  c: 1\n  d:\n    - x\ne: 2\n', remove(['b']), 'a: 1\ne: 2\n'],
    [
      'a removed entry that was the only one, with its parent',
      'a: 1\nb:\n  c: 1\nd: 2\n',
      remove(['b', 'c']),
      'a: 1\nd: 2\n',
    ],
    ['a removed flow entry', 'a: { b: 1, c: 2 }\n', remove(['a', 'b']), 'a: { c: 2 }\n'],
    ['a removed last flow entry', 'a: { b: 1, c: 2 }\n', remove(['a', 'c']), 'a: { b: 1 }\n'],
    ['a removed element', 'a:\n  - x\n  - y\n', remove(['a', 0]), 'a:\n  - y\n'],
    [
      'a removed element that is a map',
      'a:\n  - b: 1\n    c: 2 # gone\n  - b: 3\n  - b: 4\n',
      remove(['a', 0]),
      'a:\n  - b: 3\n  - b: 4\n',
    ],
    [
      'a removed element between others',
      'a:\n- b: 1\n- b:\n  - c\n- b: 4\nd: 1\n',
      remove(['a', 1]),
      'a:\n- b: 1\n- b: 4\nd: 1\n',
    ],
    [
      'a removed last element that is a map',
      'a:\n  - b: 1\n  - b: 3\n\n# d\nd: 1\n',
      remove(['a', 1]),
      'a:\n  - b: 1\n\n# d\nd: 1\n',
    ],
    ['a removed first key behind a dash', 'a:\n  - b: 1\n    c: 2\n', remove(['a', 0, 'b']), 'a:\n  - c: 2\n'],
    ['a removed last key behind a dash', 'a:\n  - b: 1\n    c: 2\n', remove(['a', 0, 'c']), 'a:\n  - b: 1\n'],
  ];
  test.each(cases)('%s', (_, text, edit, expected) => {
    expect(edited(text, edit)).toBe(expected);
  });
});

const STYLES = [
  'a:\n  b: 1 # one\n  c:\n    - x\n    - k: v\n      l: w\nd: text\n',
  'a: { b: 1, c: [x, { k: v, l: w }] }\nd: text\n',
  '{"a": {"b": 1, "c": ["x", {"k": "v", "l": "w"}]}, "d": "text"}',
];

test('an edit says what it writes, and nothing else changes', () => {
  const path = fc.constantFrom<(string | number)[]>(
    ['a', 'b'],
    ['a', 'c', 1, 'k'],
    ['a', 'c', 0],
    ['a', 'n'],
    ['n', 'o'],
    ['a', 'c', 1, 'n'],
    ['a', 'c', 2],
    ['d'],
  );
  const leaf = fc.oneof(fc.string({ maxLength: 12 }), fc.integer(), fc.boolean());
  const json = fc.oneof(
    leaf,
    fc.dictionary(fc.stringMatching(/^[a-z]{1,4}$/), leaf, { minKeys: 1, maxKeys: 3, noNullPrototype: true }),
  );
  fc.assert(
    fc.property(fc.constantFrom(...STYLES), path, json, (text, at, content) => {
      const result = edited(text, set(at, content as Json));
      expect(result).toBeDefined();
      const [before] = parseDocuments(new SourceText('', text));
      const [after] = parseDocuments(new SourceText('', result!));
      expect(plain(after!.at(...at).value)).toEqual(plain(content));
      const expected = plain(before!.root.value) as Record<string, unknown>;
      write(expected, at, content);
      expect(plain(after!.root.value)).toEqual(plain(expected));
    }),
    { numRuns: 1500 },
  );
});

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

function write(target: Record<string | number, unknown>, [key, ...rest]: (string | number)[], value: unknown): void {
  if (!rest.length) target[key!] = value;
  else {
    target[key!] ??= {};
    write(target[key!] as Record<string, unknown>, rest, value);
  }
}
