import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseQuantity, quantitySuffix } from '../../src/resources/quantity.js';

const FACTORS: Record<string, bigint> = {
  k: 10n ** 3n,
  M: 10n ** 6n,
  G: 10n ** 9n,
  T: 10n ** 12n,
  P: 10n ** 15n,
  E: 10n ** 18n,
  Ki: 2n ** 10n,
  Mi: 2n ** 20n,
  Gi: 2n ** 30n,
  Ti: 2n ** 40n,
  Pi: 2n ** 50n,
  Ei: 2n ** 60n,
};

describe('parseQuantity', () => {
  test.each([
    ['500m', 0.5],
    ['.', 0],
    ['.m', 0],
    ['0.5', 0.5],
    ['1.5Gi', 1.5 * 2 ** 30],
    ['1e3', 1000],
    ['1E3', 1000],
    ['12e-1', 1.2],
    ['1E', 1e18],
    ['2k', 2000],
    ['100n', 1e-7],
    ['5u', 5e-6],
    ['.5', 0.5],
    ['5.', 5],
    ['+5', 5],
    ['-5Mi', -5 * 2 ** 20],
    ['0', 0],
    [' 100Mi ', 100 * 2 ** 20],
    [2, 2],
    [0.25, 0.25],
  ])('reads %s', (written, amount) => {
    expect(parseQuantity(written)).toBe(amount);
  });

  test.each([
    '',
    ' ',
    '\t1',
    '1 Gi',
    '512MB',
    '1GB',
    '1K',
    '100mi',
    '1i',
    'e3',
    '1e',
    '1.2.3',
    '0x10',
    '١',
    '1_000',
    'Gi',
    '--1',
  ])('refuses %j', (written) => {
    expect(parseQuantity(written)).toBeUndefined();
    expect(quantitySuffix(written)).toBeUndefined();
  });

  test.each([undefined, null, true, {}, [], Number.NaN, Number.POSITIVE_INFINITY])(
    'refuses %s, which is no text',
    (value) => {
      expect(parseQuantity(value)).toBeUndefined();
    },
  );

  test('reads a thousandth exactly as the decimal that it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), (millis) => {
        const decimal = `${Math.trunc(millis / 1000)}.${String(millis % 1000).padStart(3, '0')}`;
        expect(parseQuantity(`${millis}m`)).toBe(parseQuantity(decimal));
      }),
    );
  });

  test('orders whole amounts as exact arithmetic does', () => {
    const written = fc.record({
      number: fc.bigInt({ min: 0n, max: 9000n }),
      suffix: fc.constantFrom(...Object.keys(FACTORS)),
    });
    const exact = ({ number, suffix }: { number: bigint; suffix: string }) => number * (FACTORS[suffix] ?? 1n);
    fc.assert(
      fc.property(written, written, (a, b) => {
        const [left, right] = [a, b].map(({ number, suffix }) => parseQuantity(`${number}${suffix}`) ?? Number.NaN) as [
          number,
          number,
        ];
        expect(Math.sign(left - right)).toBe(exact(a) < exact(b) ? -1 : exact(a) > exact(b) ? 1 : 0);
      }),
    );
  });

  test('answers any text with an amount or with nothing', () => {
    const near = fc.string({ unit: fc.constantFrom(...'0123456789.+-eEinumkKMGTP '), maxLength: 40 });
    fc.assert(
      fc.property(fc.oneof(fc.string(), near), (text) => {
        const amount = parseQuantity(text);
        expect(amount === undefined || !Number.isNaN(amount)).toBe(true);
        expect(quantitySuffix(text) === undefined).toBe(amount === undefined);
      }),
    );
  });
});

describe('quantitySuffix', () => {
  test.each([
    ['512m', 'm'],
    ['512Mi', 'Mi'],
    ['1e3', ''],
    ['7', ''],
    [7, ''],
  ])('reads that of %s', (written, suffix) => {
    expect(quantitySuffix(written)).toBe(suffix);
  });
});
