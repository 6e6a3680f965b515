import { describe, expect, test } from 'vitest';
import { editDistance } from '../../src/schemas/edit-distance.js';
import { nearName, sameName } from '../../src/schemas/near-name.js';

describe('editDistance', () => {
  test.each([
    ['', '', 0],
    ['a', '', 1],
    ['kind', 'kind', 0],
    ['kind', 'knid', 1],
    ['kind', 'knd', 1],
    ['kind', 'kinds', 1],
    ['kind', 'mind', 1],
    ['replicas', 'repilcsa', 2],
    ['selector', 'seletcro', 2],
    ['ab', 'ba', 1],
  ])('%s to %s is %i, either way', (a, b, distance) => {
    expect(editDistance(a, b, 3)).toBe(distance);
    expect(editDistance(b, a, 3)).toBe(distance);
  });

  test('stops at its limit', () => {
    expect(editDistance('abcdef', 'uvwxyz', 2)).toBe(3);
    expect(editDistance('a', 'a'.repeat(1e6), 2)).toBe(3);
    expect(editDistance('ab', 'ba', 0)).toBe(1);
  });
});

const NAMES = [
  'image',
  'imagePullPolicy',
  'env',
  'envFrom',
  'ports',
  'name',
  'resources',
  'securityContext',
  'args',
  'tty',
];

describe('nearName', () => {
  test.each([
    ['Image', 'image'],
    ['image_pull_policy', 'imagePullPolicy'],
    ['image-pull-policy', 'imagePullPolicy'],
    ['ImagePullPolicy', 'imagePullPolicy'],
    ['port', 'ports'],
    ['resource', 'resources'],
    ['imgae', 'image'],
    ['securityContex', 'securityContext'],
    ['securtyContxt', 'securityContext'],
    ['nameName', 'name'],
    ['naem', 'name'],
    ['arg', 'args'],
  ])('takes %s for %s', (name, meant) => {
    expect(nearName(name, NAMES)).toBe(meant);
  });

  test.each(['', 'x', 'volumes', 'command', 'host', 'to', 'namespace', 'y'.repeat(1e5)])(
    'takes %.10s for nothing',
    (name) => {
      expect(nearName(name, NAMES)).toBeUndefined();
    },
  );

  test('and sameName stops at one letter', () => {
    expect(sameName('imgae', NAMES)).toBe('image');
    expect(sameName('securtyContxt', NAMES)).toBeUndefined();
    expect(sameName('nameName', NAMES)).toBeUndefined();
  });
});
