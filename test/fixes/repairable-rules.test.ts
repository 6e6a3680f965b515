import { describe, expect, test } from 'vitest';
import { RULES } from '../../src/rules/catalogue.generated.js';
import { UNREPAIRED } from './unrepaired-rules.js';

const NAMED = Object.values(UNREPAIRED).flat();

describe('the repairs of the catalogue', () => {
  test('are there for 60 % or more of the rules that a text edit can repair', () => {
    const possible = RULES.filter(({ id }) => !NAMED.includes(id));
    const share = possible.filter(({ fixable }) => fixable).length / possible.length;
    expect(share).toBeGreaterThanOrEqual(0.6);
  });

  test('are missing from no rule twice, and from none that has one', () => {
    expect(new Set(NAMED).size).toBe(NAMED.length);
    const ids = RULES.filter(({ fixable }) => !fixable).map(({ id }) => id);
    expect(NAMED.filter((id) => !ids.includes(id))).toEqual([]);
  });
});
