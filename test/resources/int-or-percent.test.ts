import { expect, test } from 'vitest';
import { scaledCount } from '../../src/resources/int-or-percent.js';

test.each<[unknown, number, 'up' | 'down', number | undefined]>([
  [2, 10, 'down', 2],
  ['25%', 3, 'down', 0],
  ['25%', 3, 'up', 1],
  ['50%', 3, 'down', 1],
  ['50%', 3, 'up', 2],
  ['100%', 4, 'down', 4],
  ['0%', 4, 'up', 0],
  ['2', 4, 'up', undefined],
  ['${SURGE}', 4, 'up', undefined],
  [undefined, 4, 'up', undefined],
])('%s of %i pods, rounded %s, is %s', (value, total, round, expected) => {
  expect(scaledCount(value, total, round)).toBe(expected);
});
