import { describe, expect, it } from 'vitest';
import { findTerms } from '../../src/diagnosis/find-terms.js';
import { CONCEPTS } from '../../src/diagnosis/lexicon/concepts.js';
import { DOMAIN } from '../../src/diagnosis/lexicon/domain.js';
import { OBSERVATIONS } from '../../src/diagnosis/lexicon/observations.js';
import { OUTPUT_PATTERNS } from '../../src/diagnosis/lexicon/output-patterns.js';
import { REQUEST_WORDS, SMALL_WORDS } from '../../src/diagnosis/lexicon/request-words.js';
import { SITUATIONS } from '../../src/diagnosis/lexicon/situations.js';
import { NOT_MISSPELT, OFTEN_MISSPELT } from '../../src/diagnosis/lexicon/spellings.js';
import { WORKLOADS } from '../../src/diagnosis/lexicon/workloads.js';
import { compileTerms } from '../../src/diagnosis/term-index.js';
import { LANGUAGES, type Language, type Terms } from '../../src/diagnosis/terms.js';
import { isSpaceless, read } from '../../src/diagnosis/tokens.js';
import { MODE_IDS } from '../../src/modes/failure-modes.js';

const ENTRIES: readonly (readonly [string, Terms])[] = [
  ...CONCEPTS.map(({ id, terms }) => [`concept ${id}`, terms] as const),
  ...[OBSERVATIONS, REQUEST_WORDS, SMALL_WORDS, WORKLOADS, DOMAIN].flatMap((group, at) =>
    Object.entries(group).map(([name, terms]) => [`group ${at} ${name}`, terms as Terms] as const),
  ),
];
const WORDINGS = ENTRIES.flatMap(([name, terms]) =>
  LANGUAGES.flatMap((language) =>
    (terms[language] ?? '')
      .split(';')
      .filter((text) => text.trim() !== '')
      .map((text) => ({ name, language, text: text.replace(/^ /, '') })),
  ),
);

/** What a wording matches at its plainest: the first alternatives, nothing in its gaps. */
function example(text: string): string {
  if (isSpaceless(text)) return text.replaceAll('...', '');
  return text
    .split(' ')
    .filter((part) => part !== '...')
    .map((part) => part.replace(/\?$/, '').split('|')[0]!.replace(/\*$/, ''))
    .join(' ');
}

describe('every wording', () => {
  it('is written as it is read: lower case, no accents, single spaces', () => {
    const faulty = WORDINGS.filter(({ text }) => {
      if (isSpaceless(text)) return text !== text.toLowerCase() || text !== text.trim();
      return !/^[a-z0-9ß]+\*?(?:\|[a-z0-9]+\*?)*(?: (?:\.\.\.|[a-z0-9]+\*?(?:\|[a-z0-9]+\*?)*\??))*$/.test(text);
    });
    expect(faulty).toEqual([]);
  });

  it('is found in its plainest example', () => {
    const index = compileTerms(ENTRIES);
    const missed = WORDINGS.filter(({ name, language, text }) => {
      const reading = read(example(text));
      return !findTerms(index, reading, new Set<Language>([language])).some(({ concept }) => concept === name);
    });
    expect(missed).toEqual([]);
  });
});

describe('concepts and situations', () => {
  it('have ids of their own', () => {
    for (const ids of [
      CONCEPTS.map(({ id }) => id),
      SITUATIONS.map(({ id }) => id),
      OUTPUT_PATTERNS.map(({ id }) => id),
    ]) {
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('weigh between 0 and 1 for a known mode and give a sentence as their reason', () => {
    for (const { mode, weight, reason } of [...CONCEPTS.flatMap(({ signals }) => signals), ...SITUATIONS]) {
      expect(MODE_IDS).toContain(mode);
      expect(weight > 0 && weight <= 1).toBe(true);
      expect(reason).toMatch(/^[A-Z].*\.$/);
    }
  });

  it('refer to concepts and situations that are there', () => {
    const concepts = CONCEPTS.map(({ id }) => id);
    const situations = SITUATIONS.map(({ id }) => id);
    for (const { unless = [], explains = [] } of SITUATIONS) {
      for (const id of unless) expect(situations).toContain(id);
      for (const id of explains) expect(concepts).toContain(id);
    }
  });

  it('speak of every mode', () => {
    expect(new Set(CONCEPTS.flatMap(({ signals }) => signals.map(({ mode }) => mode)))).toEqual(new Set(MODE_IDS));
    expect(new Set(SITUATIONS.map(({ mode }) => mode))).toEqual(new Set(MODE_IDS));
    expect(new Set(OUTPUT_PATTERNS.flatMap(({ modes }) => modes.map(([mode]) => mode)))).toEqual(new Set(MODE_IDS));
  });
});

describe('spellings', () => {
  it('no word is both often misspelt and never', () => {
    const never = new Set(NOT_MISSPELT.split(' '));
    expect(OFTEN_MISSPELT.split(' ').filter((word) => never.has(word))).toEqual([]);
  });
});
