import { describe, expect, it } from 'vitest';
import { correctSpelling } from '../../src/diagnosis/spelling.js';
import { read } from '../../src/diagnosis/tokens.js';

const corrected = (text: string, known: readonly string[] = []) =>
  correctSpelling(read(text), (word) => known.includes(word))
    .tokens.map(({ word }) => word)
    .join(' ');

describe('misspelt words', () => {
  it.each([
    ['swapped', 'deploymnet', 'deployment'],
    ['left out', 'kuberntes', 'kubernete'],
    ['put in', 'readinness', 'readiness'],
    ['exchanged', 'evistion', 'eviction'],
    ['of the ending, which is no plural', 'ingres', 'ingress'],
    ['held down', 'rooot', 'root'],
  ])('letters %s', (_, written, meant) => {
    expect(corrected(written)).toBe(meant);
  });

  it.each([['quote'], ['prove'], ['token'], ['edition'], ['through'], ['xyzzy'], ['v1beta1'], ['rot']])(
    '%s stays',
    (word) => {
      expect(corrected(word)).toBe(word);
    },
  );

  it('a word of the lexicon stays', () => {
    expect(corrected('deploiement', ['deploiement'])).toBe('deploiement');
    expect(corrected('deploiement')).toBe('deployment');
  });
});
