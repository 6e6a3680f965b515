import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readFamilies } from '../../scripts/peer-families.js';
import { RULES } from '../../src/rules/catalogue.generated.js';

const LEFT_OUT = readFileSync('test/peers/left-out.csv', 'utf8');
const FAMILIES = readFamilies(readFileSync('test/peers/checks.csv', 'utf8'), LEFT_OUT);
const ANSWERED = new Set(RULES.flatMap(({ equivalents }) => equivalents));
const isAnswered = ({ checks }: { checks: readonly string[] }) => checks.some((check) => ANSWERED.has(check));

describe('families of checks that other tools have', () => {
  test('are answered, all but one in twenty of those that serve a failure mode', () => {
    const serving = FAMILIES.filter(({ isGeneral, modes }) => isGeneral && modes.length > 0);
    expect(serving.length).toBe(237);
    expect(serving.filter(isAnswered).length / serving.length).toBeGreaterThanOrEqual(0.95);
  });

  test.each(FAMILIES.filter((family) => !isAnswered(family)))(
    '$name has a reason why none answers it',
    ({ reason }) => {
      expect(reason).toMatch(/^[A-Z].{20,}\.$/);
    },
  );

  test('have no reason to be left out where a rule answers them', () => {
    const named = LEFT_OUT.trim()
      .split('\n')
      .slice(1)
      .map((line) => line.slice(0, line.indexOf(',')));
    const known = new Map(FAMILIES.map((family) => [family.name, family]));
    for (const name of named) expect(isAnswered(known.get(name) ?? { checks: [...ANSWERED] }), name).toBe(false);
  });
});
