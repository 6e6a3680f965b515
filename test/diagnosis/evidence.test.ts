import { describe, expect, it } from 'vitest';
import { clip, quoteOf } from '../../src/diagnosis/evidence.js';

describe('a quote', () => {
  it.each([
    ['is an extract', 'a pod is Pending', 2, 5, 'pod'],
    ['is on one line', 'one\n  two\tthree', 0, 15, 'one two three'],
    ['of 80 characters is whole', 'x'.repeat(80), 0, 80, 'x'.repeat(80)],
    ['of more is cut', 'x'.repeat(81), 0, 81, `${'x'.repeat(79)}…`],
  ])('%s', (_, text, start, end, expected) => {
    expect(quoteOf(text, start, end)).toBe(expected);
  });

  it('is never cut within a character', () => {
    expect(clip(`${'x'.repeat(78)}😀😀`)).toBe(`${'x'.repeat(78)}…`);
  });
});
