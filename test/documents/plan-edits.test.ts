import { describe, expect, test } from 'vitest';
import { toTextEdits } from '../../src/documents/edit.js';
import type { Edit } from '../../src/documents/field.js';
import { parseDocuments } from '../../src/documents/parse-documents.js';
import { PlainLayout } from '../../src/documents/plain-layout.js';
import { planEdits } from '../../src/documents/plan-edits.js';
import type { SourceDocument } from '../../src/documents/source-document.js';
import { SourceText } from '../../src/text/source-text.js';
import { isPlain, pathsOf } from './agreement.js';
import { MANIFESTS } from './manifests.js';

const FURTHER = [
  'a: null\nb: ~\nc: [null, [], {}, [1], x]\nd:\n  - null\n  - - 1\n  - - {}\n  -\n',
  '- a\n- b: 1\n- - c\n',
  'a: &x { b: [1], c: }\nd: *x\ne:\n  <<: *x\n  f: 1\n',
  '{"a": {"b": [1, null]}}',
];

/** Edits of everything in a document, and of much that is not there. */
function editsOf(document: SourceDocument): Edit[] {
  return pathsOf(document.root.value).flatMap((path) => {
    const field = document.at(...path);
    return [field.set('x'), field.set({ y: [1] }), field.remove(), field.rename('name'), field.rename('other')];
  });
}

describe('what can be edited is known before the edit is made', () => {
  test.each([...MANIFESTS, ...FURTHER].map((text, index) => [index, text] as const))('text %i', (_, text) => {
    for (const document of parseDocuments(new SourceText('', text)))
      for (const edit of editsOf(document)) {
        const { kind, field } = edit;
        expect({ kind, path: field.path, edits: planEdits([edit])?.() }).toEqual({
          kind,
          path: field.path,
          edits: toTextEdits(edit),
        });
      }
  });
});

test('the tree is made when an edit is asked for, and not before', () => {
  const text = 'a:\n  b: 1\n---\nc:\n  - d: 2\n';
  expect(isPlain(text)).toBe(true);
  const document = parseDocuments(new SourceText('', text))[1]!;
  const { root, tree } = document.layout as PlainLayout;
  const layout = new PlainLayout(root, () => {
    made++;
    return tree;
  });
  let made = 0;
  const field = document.at('c', 0, 'd');
  const plan = planEdits([
    { kind: 'remove', field: Object.assign(Object.create(field), { document: { source: document.source, layout } }) },
  ]);
  expect(made).toBe(0);
  expect(plan?.()).toEqual(toTextEdits(field.remove()));
  expect(plan?.()).toBe(plan?.());
  expect(made).toBe(1);
});

test('one edit that cannot be made is enough to make none', () => {
  const { root } = parseDocuments(new SourceText('', 'a: [1]\n'))[0]!;
  expect(planEdits([root.at('a', 0).set(2)])?.()).toHaveLength(1);
  expect(planEdits([root.at('a', 0).set(2), root.at('a', 5).set(2)])).toBeUndefined();
});
