import { expect, test } from 'vitest';
import { jsonText } from '../../src/documents/json-text.js';

test.each([
  ['a value', { a: [1, 'x', null] }, '{"a":[1,"x",null]}'],
  ['a number beyond 2^53', { a: 2n ** 63n }, '{"a":"9223372036854775808"}'],
  ['nothing', undefined, 'null'],
])('%s as text', (_what, value, text) => {
  expect(jsonText(value)).toBe(text);
});
