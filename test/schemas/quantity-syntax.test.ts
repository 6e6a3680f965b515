import { describe, expect, test } from 'vitest';
import { isQuantityText, repairQuantity } from '../../src/schemas/quantity-syntax.js';

/** Each row was sent to a 1.36 server, which is laxer than the documentation. */
describe('a quantity', () => {
  test.each([
    '5',
    '0.5',
    '.5',
    '5.',
    '+5',
    '-5',
    '1e3',
    '1E3',
    '1e+5',
    '5.0e-3',
    '1e999',
    '1E',
    '5k',
    '5Ki',
    '1n',
    '1u',
    '1m',
    ' 5 ',
    'Ki',
    '+',
    '-',
    '.',
    'm',
    'e5',
    '.Ki',
  ])('is "%s"', (text) => {
    expect(isQuantityText(text)).toBe(true);
  });

  test.each([
    '',
    ' ',
    'half',
    '2GB',
    '512mb',
    '5K',
    '1ki',
    '1mi',
    '1Mii',
    '1GG',
    '1 Gi',
    '\t5',
    '5\n',
    '1e',
    '1e+',
    '1e5i',
    '5m5',
    '5.5.5',
    '--5',
    '0x10',
    '1_000',
    '1µ',
    '１',
    '1e99999999999999999999',
    'e',
    'i',
    '5%',
  ])('is not "%s"', (text) => {
    expect(isQuantityText(text)).toBe(false);
  });
});

test.each([
  ['2GB', '2G'],
  ['512MB', '512M'],
  ['512mb', '512M'],
  ['64mi', '64Mi'],
  ['64MiB', '64Mi'],
  ['1gib', '1Gi'],
  ['100K', '100k'],
  ['100KB', '100k'],
  ['1 Gi', '1Gi'],
  ['1.5gb', '1.5G'],
  ['2 bytes', '2'],
  ['half', undefined],
  ['', undefined],
  ['2G', undefined],
  ['5%', undefined],
  ['0.5 cores', undefined],
])('"%s" was meant as %s', (text, meant) => {
  expect(repairQuantity(text)).toBe(meant);
});
