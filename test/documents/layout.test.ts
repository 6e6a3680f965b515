import { describe, expect, test } from 'vitest';
import { parseDocuments } from '../../src/documents/parse-documents.js';
import { SourceText } from '../../src/text/source-text.js';

/** The text that is underlined for a place. */
function underlined(text: string, ...path: (string | number)[]): string {
  const [document] = parseDocuments(new SourceText('test.yaml', text));
  const { start, end } = document!.at(...path).span;
  return text.slice(start, end);
}

describe('a list element that nothing names is underlined', () => {
  test.each([
    ['whole where it is an empty map', 'rules:\n  - {}\n', '{}'],
    ['whole in flow style', 'rules: [{ ports: [1] }, 2]\n', '{ ports: [1] }'],
    ['by its first entry', 'rules:\n  - host: a\n    http: {}\n', 'host: a'],
    ['by the key of its first entry where that is a map', 'rules:\n  - http:\n      a: 1\n', 'http'],
    ['by its name where it has one', 'rules:\n  - host: a\n    name: b\n', 'name: b'],
  ])('%s', (_, text, expected) => {
    expect(underlined(text, 'rules', 0)).toBe(expected);
    expect(underlined(text, 'rules', 0, 'missing')).toBe(expected);
  });
});
