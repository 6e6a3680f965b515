import { describe, expect, test } from 'vitest';
import { covers, isOutOfRange, isOutside } from '../../src/config/pattern.js';

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

test.each([
  ['a', ['a'], false],
  ['b', ['a', 'c*'], true],
  ['b', undefined, false],
  ['b', [], true],
  ['', ['a'], false],
  ['${CLASS}', ['a'], false],
  [7, ['a'], false],
])('isOutside(%j, %j): %s', (value, allowed, expected) => {
  expect(isOutside(value, allowed)).toBe(expected);
});

test.each([
  [1, [{ min: 1, max: 5 }], false],
  [5, [{ min: 1, max: 5 }], false],
  [6, [{ min: 1, max: 5 }], true],
  [0, [{ min: 1, max: 5 }], true],
  [
    6,
    [
      { min: 1, max: 5 },
      { min: 6, max: 6 },
    ],
    false,
  ],
  [6, undefined, false],
  ['6', [{ min: 1, max: 5 }], false],
])('isOutOfRange(%j, %j): %s', (value, allowed, expected) => {
  expect(isOutOfRange(value, allowed)).toBe(expected);
});
