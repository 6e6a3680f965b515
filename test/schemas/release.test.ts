import { describe, expect, test } from 'vitest';
import { parseRelease, RELEASES, releaseAfter } from '../../src/schemas/release.js';

describe('parseRelease', () => {
  test.each([
    ['1.36', 36, '1.36', true],
    ['v1.30.4', 30, '1.30', true],
    ['1.33.1-gke.100', 33, '1.33', true],
    ['v1.29.3-eks-adc7111', 29, '1.29', true],
    ['1.28+', 28, '1.28', true],
    ['v1.31.2+k3s1', 31, '1.31', true],
    [' 1.22 ', 22, '1.22', true],
    ['1.15', 15, '1.14', false],
    ['1.9', 9, '1.14', false],
    ['1.40.0', 40, '1.36', false],
  ])('reads %s', (text, minor, release, exact) => {
    expect(parseRelease(text)).toEqual({ minor, release, exact });
  });

  test.each(['', '1', 'v1', '2.0', '1.x', 'latest', '1.30.4.5', '1.1000', '1.30 or so', '01.30', '1.-3'])(
    'refuses "%s"',
    (text) => {
      expect(parseRelease(text)).toBeUndefined();
    },
  );
});

test('the releases go from the oldest to the newest', () => {
  expect(RELEASES[0]).toBe('1.14');
  expect(RELEASES.at(-1)).toBe('1.36');
  expect(releaseAfter(14)).toBe('1.16');
  expect(releaseAfter(36)).toBeUndefined();
});
