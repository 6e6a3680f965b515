import { describe, expect, test } from 'vitest';
import { SourceText } from '../../src/text/source-text.js';
import { applyEdits } from '../../src/text/text-edit.js';

describe('positions count from 1, columns in UTF-16 units', () => {
  test.each<[name: string, text: string, offset: number, line: number, column: number]>([
    ['the beginning', 'ab\ncd', 0, 1, 1],
    ['within a line', 'ab\ncd', 4, 2, 2],
    ['a line end', 'ab\ncd', 2, 1, 3],
    ['after CR LF', 'ab\r\ncd', 4, 2, 1],
    ['after a lone CR', 'ab\rcd', 3, 2, 1],
    ['the end', 'ab\ncd', 5, 2, 3],
    ['beyond the end', 'ab', 99, 1, 3],
    ['behind an emoji, which has two units', '\ud83d\ude00x', 2, 1, 3],
    ['an empty text', '', 0, 1, 1],
  ])('%s', (_, text, offset, line, column) => {
    expect(new SourceText('f', text).position(offset)).toEqual({ line, column });
  });

  test('a byte order mark is no column', () => {
    const source = new SourceText('f', '\uFEFFab');
    expect(source.text).toBe('ab');
    expect(source.position(1)).toEqual({ line: 1, column: 2 });
  });
});

describe('edits', () => {
  test('are applied in order of place, insertions before what follows', () => {
    const edits = [
      { span: { start: 3, end: 4 }, text: 'D' },
      { span: { start: 0, end: 1 }, text: '' },
      { span: { start: 3, end: 3 }, text: '+' },
    ];
    expect(applyEdits('abcd', edits)).toBe('bc+D');
  });

  test('that overlap are refused', () => {
    expect(() =>
      applyEdits('abcd', [
        { span: { start: 0, end: 2 }, text: '' },
        { span: { start: 1, end: 3 }, text: '' },
      ]),
    ).toThrow(/overlap/);
  });
});
