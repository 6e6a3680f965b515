import { expect, test } from 'vitest';
import { isOutOfRange, isOutside } from '../../src/resources/outside-list.js';

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
