import fc from 'fast-check';
import { countTokens } from 'gpt-tokenizer/encoding/o200k_base';
import { describe, expect, test } from 'vitest';
import { MODE_IDS, type ModeId } from '../../src/modes/failure-modes.js';
import { LIBRARY } from '../../src/references/library.generated.js';
import type { Library } from '../../src/references/library.js';
import { selectSections } from '../../src/references/select-sections.js';
import { loadReferences } from '../../src/tools/load-references.js';
import { invoke } from '../../src/tools/tool.js';

const section = (id: string, tokens: number, modes: ModeId[], topics: string[] = []) => ({
  id,
  title: id.split('#')[1] ?? '',
  modes,
  topics,
  markdown: id,
  tokens,
});

const SMALL: Library = [
  {
    name: 'a',
    title: 'A',
    mode: 'api-drift',
    summary: '',
    sections: [section('a#one', 10, ['api-drift']), section('a#two', 30, ['api-drift'])],
  },
  {
    name: 'b',
    title: 'B',
    mode: 'network-exposure',
    summary: '',
    sections: [
      section('b#one', 10, ['network-exposure', 'api-drift']),
      section('b#two', 5, ['network-exposure'], ['dns']),
    ],
  },
];

const select = (request: Partial<Parameters<typeof selectSections>[1]>) => {
  const { included, omitted, tokens } = selectSections(SMALL, {
    modes: [],
    sections: [],
    topics: [],
    maxTokens: 1000,
    ...request,
  });
  return { included: included.map(({ id }) => id), omitted: omitted.map(({ id }) => id), tokens };
};

describe('sections are chosen by use', () => {
  test.each([
    [
      'the modes in turns, each in the order of its file',
      { modes: ['api-drift', 'network-exposure'] as ModeId[] },
      ['a#one', 'b#one', 'a#two', 'b#two'],
      [],
      55,
    ],
    ['what serves a mode besides its own', { modes: ['api-drift'] as ModeId[] }, ['a#one', 'a#two', 'b#one'], [], 50],
    [
      'what is named, first and once',
      { modes: ['api-drift'] as ModeId[], sections: ['a#two', 'a#two'] },
      ['a#two', 'a#one', 'b#one'],
      [],
      50,
    ],
    ['a topic', { topics: ['dns'] }, ['b#two'], [], 5],
    [
      'what fits the budget, a smaller section in the place of a larger',
      { modes: ['api-drift', 'network-exposure'] as ModeId[], maxTokens: 26 },
      ['a#one', 'b#one', 'b#two'],
      ['a#two'],
      25,
    ],
    [
      'nothing, where nothing fits',
      { modes: ['api-drift'] as ModeId[], maxTokens: 1 },
      [],
      ['a#one', 'a#two', 'b#one'],
      0,
    ],
  ])('%s', (_, request, included, omitted, tokens) => {
    expect(select(request)).toEqual({ included, omitted, tokens });
  });
});

describe('load-references', () => {
  const load = (input: object) => invoke(loadReferences, input, { read: async () => [] });

  test('never exceeds its budget, in real tokens either', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.subarray([...MODE_IDS], { minLength: 1 }),
        fc.integer({ min: 1, max: 8000 }),
        async (modes, maxTokens) => {
          const { markdown, tokens, sections, omitted } = await load({ modes, maxTokens });
          expect(tokens).toBeLessThanOrEqual(maxTokens);
          expect(countTokens(markdown)).toBeLessThanOrEqual(tokens);
          expect(new Set([...sections, ...omitted].map(({ id }) => id)).size).toBe(sections.length + omitted.length);
        },
      ),
      { numRuns: 40 },
    );
  });

  test.each([
    ['nothing named', {}, /Name what to load: modes/],
    [
      'an unknown section',
      { sections: ['network-exposure#nothing'] },
      /No section "network-exposure#nothing"\. Known: network-exposure#/,
    ],
    ['an unknown rule', { rules: ['no-such-rule'] }, /No rule "no-such-rule"/],
    ['an unknown topic', { topics: ['astrology'] }, /No section on "astrology"/],
    ['an unknown mode', { modes: ['network'] }, /must be one of/],
    ['a misspelt argument', { mode: ['api-drift'] }, /Unknown argument "mode"/],
    ['a budget of nothing', { modes: ['api-drift'], maxTokens: 0 }, /must be 1 or more/],
  ])('%s is refused in words', async (_, input, message) => {
    await expect(load(input)).rejects.toThrow(message);
  });

  test('a rule leads to the section that explains it', async () => {
    const { sections } = await load({ rules: ['match-service-selector'] });
    expect(sections.map(({ id }) => id)).toEqual(['network-exposure#service-selectors']);
  });
});

test('every section serves a mode, and costs no more than it should', () => {
  for (const { id, modes, tokens } of LIBRARY.flatMap(({ sections }) => sections)) {
    expect(modes.length, id).toBeGreaterThan(0);
    // One section is a complete workload, to copy from.
    expect(tokens, id).toBeLessThanOrEqual(id === 'examples#a-workload-as-it-should-be' ? 600 : 450);
  }
});
