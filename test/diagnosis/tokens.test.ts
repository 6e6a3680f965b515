import { describe, expect, it } from 'vitest';
import { fold, isSpaceless, read, squeeze, stem } from '../../src/diagnosis/tokens.js';

const words = (text: string) => read(text).tokens.map(({ word }) => word);

describe('words', () => {
  it.each([
    ['lower case, plural s off', 'Pods and Services', ['pod', 'and', 'service']],
    [
      'the endings that are no plural',
      'ingress status dns replicas policies',
      ['ingress', 'status', 'dns', 'replica', 'policy'],
    ],
    ['camel case is one word', 'runAsNonRoot: true', ['runasnonroot', 'true']],
    [
      'hyphens, underscores and dots part',
      'zero-downtime POSTGRES_PASSWORD api.example',
      ['zero', 'downtime', 'postgre', 'password', 'api', 'example'],
    ],
    ['contractions stay whole', "don't isn’t", ['dont', 'isnt']],
    ['elision parts', "l'ingress d’un", ['l', 'ingress', 'd', 'un']],
    ['accents go', 'réplicas können', ['replica', 'konnen']],
    ['writing without spaces is one token a run', 'PodがPendingのまま', ['pod', 'が', 'pending', 'のまま']],
    ['nothing', ' \n?!', []],
  ])('%s', (_, text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('carry the offsets of the text as it was given', () => {
    const text = 'Ein Größenlimit für Pods';
    for (const { start, end, word } of read(text).tokens) expect(stem(fold(text.slice(start, end)))).toBe(word);
  });
});

describe('sentences and clauses', () => {
  const sentences = (text: string) => read(text).tokens.map(({ sentence }) => sentence);

  it.each([
    ['a full stop ends one', 'one. two', [0, 1]],
    ['a full stop within a name does not', 'api.example.org runs 1.25 now', [0, 0, 0, 0, 0, 0, 0]],
    ['a line end does', 'one\ntwo', [0, 1]],
    ['full-width ends do', '一。二', [0, 1]],
  ])('%s', (_, text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  it('a comma ends a clause and no sentence', () => {
    const [first, second] = read('no ingress, service').tokens.slice(1);
    expect([first?.sentence === second?.sentence, first?.clause === second?.clause]).toEqual([true, false]);
  });
});

describe('writing without spaces', () => {
  it.each([
    ['Han', '节点', true],
    ['Kana', 'ノード', true],
    ['Hangul', '노드', true],
    ['Latin', 'nœud', false],
    ['Cyrillic', 'узел', false],
  ])('%s', (_, text, expected) => {
    expect(isSpaceless(text)).toBe(expected);
  });

  it('is squeezed with its offsets', () => {
    expect(squeeze('A 节\n点')).toEqual({ text: 'a节点', offsets: [0, 2, 4] });
  });
});
