import { describe, expect, it } from 'vitest';
import { findTerms, isKnownWord } from '../../src/diagnosis/find-terms.js';
import { compileTerms } from '../../src/diagnosis/term-index.js';
import type { Language, Terms } from '../../src/diagnosis/terms.js';
import { read } from '../../src/diagnosis/tokens.js';

function find(terms: Terms, text: string, languages: readonly Language[] = ['any', 'en']) {
  const found = findTerms(compileTerms([['it', terms]]), read(text), new Set(languages));
  return found.map(({ start, end }) => text.slice(start, end));
}

describe('a wording', () => {
  it.each([
    ['is a word', 'probe', 'my Probe fails', ['Probe']],
    ['is found in the plural', 'probe', 'two probes', ['probes']],
    ['is no part of a word', 'probe', 'a probed one', []],
    ['with a star is a beginning', 'throttl*', 'throttled, throttling', ['throttled', 'throttling']],
    ['can be several words', 'network policy', 'a network policy', ['network policy']],
    ['of several words is found written as one', 'network polic*', 'a NetworkPolicy', ['NetworkPolicy']],
    ['of several words needs all of them', 'network policy', 'a network of policies', []],
    ['has alternatives', 'cpu|memory limit*', 'memory limits', ['memory limits']],
    ['has optional words', 'from the? internet', 'from internet', ['from internet']],
    [
      'has gaps of five words',
      'run* ... root',
      'runs each of its processes as root',
      ['runs each of its processes as root'],
    ],
    ['has gaps of no more than that', 'run* ... root', 'runs all of the many things as root', []],
    ['ends with its sentence', 'run* ... root', 'it runs. As root', []],
  ])('%s', (_, wording, text, expected) => {
    expect(find({ en: wording }, text)).toEqual(expected);
  });

  it('is one of several', () => {
    expect(find({ en: 'oom; out of memory' }, 'out of memory: OOM')).toEqual(['out of memory', 'OOM']);
  });

  it('counts only in a language that is asked for', () => {
    expect(find({ de: 'dienst' }, 'ein Dienst')).toEqual([]);
    expect(find({ de: 'dienst' }, 'ein Dienst', ['de'])).toEqual(['Dienst']);
  });
});

describe('a wording in writing without spaces', () => {
  it.each([
    ['is a sequence of characters', '节点故障', '一个节点 故障了', ['节点 故障']],
    ['may hold Latin letters in any case', 'root用户', 'Root 用户', ['Root 用户']],
    ['has gaps', '只有...访问', '只有前端能访问后端', ['只有前端能访问']],
    ['has no long gaps', '只有...访问', '只有前端的开发人员可以在工作时间以内通过网关访问后端', []],
    [
      'is found after a beginning that leads nowhere',
      '只...访问',
      '只是说说而已其他的都可以不用管了；只能访问',
      ['只能访问'],
    ],
  ])('%s', (_, wording, text, expected) => {
    expect(find({ zh: wording }, text, ['zh'])).toEqual(expected);
  });
});

describe('a known word', () => {
  const index = compileTerms([['it', { en: 'deploy*; probe', fr: 'deploiement*' }]]);
  it.each([
    ['probe', ['en'], true],
    ['deploiement', ['fr'], true],
    ['deploiement', ['en'], false],
    ['deploymnet', ['en'], false],
  ] as const)('%s in %j: %s', (word, languages, expected) => {
    expect(isKnownWord(index, word, new Set(languages))).toBe(expected);
  });
});
