import { describe, expect, test } from 'vitest';
import { matchesPattern } from '../../../src/text/pattern/linear-pattern.js';

const SUBDOMAIN = '^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$';
const QUANTITY =
  '^(\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))(([KMGTPE]i)|[numkMGTPE]|([eE](\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))))?$';

describe('a pattern', () => {
  test.each([
    [SUBDOMAIN, ['a', 'a-b.c', '0.1'], ['', '-a', 'a.', 'A', 'a..b']],
    [QUANTITY, ['1', '-1.5Gi', '.5', '1e3', '2m'], ['', 'x', '1GiB', '1 Gi']],
    ['b', ['b', 'abc'], ['', 'a']],
    ['^.{2,}|[^./]$', ['..', 'a'], ['.', '/']],
    ['^a.c$', ['abc', 'a\u{1F600}c'], ['a\nc', 'abc\n', 'ac']],
    ['^(a|b){2,3}?$', ['ab', 'aba'], ['a', 'abab']],
    ['^[\\w\\s:/.\\\\-]+$', ['a b', '\\', 'a-b'], ['', 'é', 'a\u000bb']],
    ['(?i)^x+\\b', ['XX', 'x y'], ['xy', 'y']],
    ['^(?i:a)b$', ['Ab', 'ab'], ['aB']],
    ['(?m)^b$', ['a\nb', 'b\nc'], ['ab']],
    ['(?s)^a.b$', ['a\nb'], ['ab']],
    ['a\\Bb|\\Ac\\z', ['ab', 'c'], ['cc', 'xc']],
    ['^\\x41\\x{1F600}?\\102$|^\\0$', ['AB', 'A\u{1F600}B', '\0'], ['A']],
    ['^[^a-c\\d]$', ['d', '-'], ['a', 'c', '5', '']],
    ['^[]a-]+$', [']', 'a-]'], ['b', '']],
    ['^[[:alpha:]][[:^digit:]]$', ['ab', 'Z-'], ['a1', '1a']],
    ['^x{0}y{2}$|^{$|^a{,2}$', ['yy', '{', 'a{,2}'], ['xyy', 'a']],
    ['^(?P<name>a)(?:b)?$', ['a', 'ab'], ['b']],
    ['^()*$|^(a*)*b$', ['', 'aab'], ['a']],
  ])('%s', (pattern, matching, others) => {
    expect(matching.filter((text) => matchesPattern(pattern, text) !== true)).toEqual([]);
    expect(others.filter((text) => matchesPattern(pattern, text) !== false)).toEqual([]);
  });

  test.each([
    '(',
    ')',
    '[',
    'a**',
    '*',
    '(?=a)',
    '(?!a)',
    '\\1',
    '\\pL',
    '[[:nothing:]]',
    '[b-a]',
    'a{2,1}',
    'a{1001}',
    '(a{1000}){1000}',
    '(((){1000}){1000}){1000}',
    '\\',
    '(?i)é',
    '('.repeat(200),
    '\\x{FFFFFF}',
  ])('%s is not evaluated', (pattern) => {
    expect(matchesPattern(pattern, 'a')).toBeUndefined();
  });
});

test('is done in time that grows with the text alone', () => {
  const text = `${'a'.repeat(50_000)}!`;
  expect(matchesPattern('^(a+)+$', text)).toBe(false);
  expect(matchesPattern('^(a|a)*$', text)).toBe(false);
  expect(matchesPattern('(a*)*b', text)).toBe(false);
});

test('is not evaluated where pattern and text together are too long', () => {
  expect(matchesPattern('^(a{200}){20}$', 'a'.repeat(10_000))).toBeUndefined();
});
