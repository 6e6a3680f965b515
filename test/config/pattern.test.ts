import { describe, expect, test } from 'vitest';
import { covers } from '../../src/config/pattern.js';

describe('covers', () => {
  test.each([
    ['fast', 'fast', true],
    ['fast', 'faster', false],
    ['', '', true],
    ['', 'a', false],
    ['*', '', true],
    ['team-*', 'team-a', true],
    ['team-*', 'my-team-a', false],
    ['*-a', 'team-a', true],
    ['*-a', 'team-ab', false],
    ['a*a', 'a', false],
    ['a*a', 'aa', true],
    ['a*b*c', 'a-b-c', true],
    ['a*b*c', 'a-c-b', false],
    ['a*b*c', 'abbc', true],
    ['a*bc*c', 'abc', false],
    ['a.c', 'abc', false],
  ])('%j of %j: %s', (pattern, text, expected) => {
    expect(covers(pattern, text)).toBe(expected);
  });
});
