import { describe, expect, test } from 'vitest';
import { GUARDED_SECTIONS, guardrailOf } from '../../src/fixes/guardrails.js';
import { LIBRARY } from '../../src/references/library.generated.js';
import { leadOf, sectionParts } from '../../src/references/section-parts.js';
import { RULES } from '../../src/rules/catalogue.generated.js';

const SECTIONS = LIBRARY.flatMap(({ sections }) => sections);

describe('what is said of a repair', () => {
  test.each(RULES)('$id: risk, right form, what could still go wrong, and a guardrail', ({ reference }) => {
    const section = SECTIONS.find(({ id }) => id === reference);
    const { risk, right, tradeOff } = sectionParts(section ?? { markdown: '' });
    for (const text of [risk, tradeOff]) expect(text).toMatch(/^(?!None\b)\S.{20,}/);
    expect(right).toMatch(/^\S.{8,}/);
    expect(GUARDED_SECTIONS).toContain(reference);
    expect(guardrailOf(reference).length).toBeGreaterThan(10);
  });

  test('names no section that is not there', () => {
    const ids = SECTIONS.map(({ id }) => id);
    expect(GUARDED_SECTIONS.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test.each([
    ['One sentence.', 'One sentence.'],
    [
      'Short one. Then another one that says enough to be understood alone by any reader. And more.',
      'Short one. Then another one that says enough to be understood alone by any reader.',
    ],
    [
      'A first sentence of eighty characters or more, with a version such as 1.30 in it, ends. Rest.',
      'A first sentence of eighty characters or more, with a version such as 1.30 in it, ends.',
    ],
  ])('the lead of "%s"', (text, lead) => {
    expect(leadOf(text)).toBe(lead);
  });
});
