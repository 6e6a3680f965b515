import { describe, expect, test } from 'vitest';
import type { Edit, Field } from '../../src/documents/field.js';
import { parseDocuments } from '../../src/documents/parse-documents.js';
import { anchorEffects, valueSpans } from '../../src/documents/shared-anchors.js';
import { SourceText } from '../../src/text/source-text.js';

function root(text: string): Field {
  const [document] = parseDocuments(new SourceText('a.yaml', text));
  return document!.root;
}

type Making = (root: Field) => Edit;

describe('what edits do to anchors', () => {
  test.each<[name: string, text: string, edit: Making, changed: string[], cuts: boolean]>([
    ['plain text', 'a: { b: 1 }\n', (at) => at.at('a', 'b').set(2), [], false],
    ['an anchor that nobody uses', 'a: &x { b: 1 }\nc: 1\n', (at) => at.at('a', 'b').set(2), [], false],
    ['a value under an anchor', 'a: &x { b: 1 }\nc: *x\n', (at) => at.at('a', 'b').set(2), ['x'], false],
    ['an addition under an anchor', 'a: &x { b: 1 }\nc: *x\n', (at) => at.at('a', 'd', 'e').set(2), ['x'], false],
    [
      'an addition under an anchor that is merged',
      'a: &x { b: 1 }\nc: { <<: *x }\n',
      (at) => at.at('a', 'd').set(2),
      ['x'],
      false,
    ],
    ['the anchored value itself', 'a: &x 1\nc: *x\n', (at) => at.at('a').set(2), ['x'], false],
    [
      'anchors in each other',
      'a: &x { b: &y { c: 1 } }\nd: [*x, *y]\n',
      (at) => at.at('a', 'b', 'c').set(2),
      ['x', 'y'],
      false,
    ],
    ['a place beside an anchor', 'a: &x { b: 1 }\nc: *x\nd: 1\n', (at) => at.at('d').set(2), [], false],
    ['the removal of an anchor', 'a: &x { b: 1 }\nc: *x\n', (at) => at.at('a').remove(), ['x'], true],
    ['the removal of what holds an anchor', 'a: { b: &x 1 }\nc: *x\n', (at) => at.at('a').remove(), [], true],
    ['a map with an anchor written over', 'a: &x { b: 1 }\nc: *x\n', (at) => at.at('a').set({ d: 1 }), ['x'], true],
    [
      'the removal of all that an anchor holds',
      'a: &x { b: 1 }\nc: *x\n',
      (at) => at.at('a', 'b').remove(),
      ['x'],
      true,
    ],
    [
      'the removal of one of several',
      'a: [&x 1, 2, 3]\nc: *x\n',
      (at) => at.at('a').without(at.at('a').items().slice(0, 2)),
      ['x'],
      true,
    ],
    [
      'the removal of others',
      'a: [&x 1, 2, 3]\nc: *x\n',
      (at) => at.at('a').without(at.at('a').items().slice(1)),
      [],
      false,
    ],
    ['the removal of an alias', 'a: &x { b: 1 }\nc: *x\n', (at) => at.at('c').remove(), [], false],
    ['a new name for an anchored value', 'a: &x { b: 1 }\nc: *x\n', (at) => at.at('a').rename('z'), ['x'], false],
  ])('%s', (_, text, edit, changed, cuts) => {
    expect(anchorEffects([edit(root(text))])).toEqual({ changed, cuts });
  });
});

test('a value stands where it is written, and where its anchor stands', () => {
  const text = 'a: &x secret\nb: *x\nc: "plain" # why\n';
  const shown = (key: string) => valueSpans(root(text).at(key)).map(({ start, end }) => text.slice(start, end));
  expect(shown('a')).toEqual(['secret']);
  expect(shown('b')).toEqual(['*x', 'secret']);
  expect(shown('c')).toEqual(['"plain"']);
  expect(shown('d')).toEqual([]);
});
