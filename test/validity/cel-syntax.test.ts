import { describe, expect, test } from 'vitest';
import { celProblem } from '../../src/validity/cel-syntax.js';

describe('CEL', () => {
  test.each([
    "self.a == '(' && size(self.b) > 0",
    `has(self.x) ? self.x["it's"] : ''`,
    '\'a\\\'b\' + "c\\"d"',
    'r\'\\\' + r"\\\\"',
    "'''a\n' b''' + \"\"\"{\"\"\"",
    'a // it is not (closed\n && b',
    `'"' in c`,
    '{"a": [1, 2]}.all(k, k != "")',
  ])('reads %s', (text) => expect(celProblem(text)).toBeUndefined());

  test.each([
    ['has(self.x', '")" is missing'],
    ['[1, 2', '"]" is missing'],
    ['a)', '")" closes nothing'],
    ['(a]', '"]" closes nothing'],
    ["'a", "a quote (')"],
    ['"a\nb"', 'a quote (")'],
    ["'''a''", "a quote (''')"],
    ["'a\\'", "a quote (')"],
  ])('does not read %s', (text, problem) => expect(celProblem(text)).toContain(problem));
});
