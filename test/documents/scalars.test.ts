import { describe, expect, test } from 'vitest';
import { resolvePlain } from '../../src/documents/scalars.js';

/** Expected values: what sigs.k8s.io/yaml 1.6 (go-yaml 2) decodes. */
const TABLE: readonly [text: string, value: unknown][] = [
  ['yes', true],
  ['No', false],
  ['on', true],
  ['OFF', false],
  ['y', true],
  ['n', false],
  ['true', true],
  ['False', false],
  ['tRUE', 'tRUE'],
  ['~', null],
  ['', null],
  ['Null', null],
  ['nULL', 'nULL'],
  ['0', 0],
  ['12', 12],
  ['-7', -7],
  ['+3', 3],
  ['0777', 511],
  ['0o17', 15],
  ['0x1F', 31],
  ['0b101', 5],
  ['1_000', 1000],
  ['08', 8],
  ['0.5', 0.5],
  ['.5', 0.5],
  ['1.', 1],
  ['1e3', 1000],
  ['1.5E-2', 0.015],
  ['1:30', '1:30'],
  ['22:22', '22:22'],
  ['2001-01-01', '2001-01-01'],
  ['1.2.3', '1.2.3'],
  ['1.0.0', '1.0.0'],
  ['500m', '500m'],
  ['1Gi', '1Gi'],
  ['-', '-'],
  ['+', '+'],
  ['.', '.'],
  ['9007199254740993', 9007199254740993n],
  ['18446744073709551615', 18446744073709551615n],
  ['18446744073709551616', 2 ** 64],
  ['-9223372036854775808', -9223372036854775808n],
  ['.inf', Number.POSITIVE_INFINITY],
  ['-.Inf', Number.NEGATIVE_INFINITY],
  ['.nan', Number.NaN],
  ['latest', 'latest'],
  ['null-object', 'null-object'],
  ['0xZZ', '0xZZ'],
  ['1e', '1e'],
];

describe('plain scalars are read as the API server reads them', () => {
  test.each(TABLE)('%s', (text, value) => {
    expect(resolvePlain(text)).toEqual(value);
  });
});
