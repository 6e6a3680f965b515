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
    '-1 + 0x1Fu * 2.5e3 - .5 % 7 >= 0 && !!a || b in [1, 2,]',
    'a.b.c(d)[0].?e[?f].`g-h` != null',
    'has(object.spec) ? object.spec.replicas <= 5 : true ? b"x" == b"y" : false',
    'Object{spec: Object.spec{?replicas: optional.of(3), paused: true,}}',
    '[JSONPatch{op: "add", path: "/a", value: {"b": 1, ?"c": d}}]',
    'self.all(k, v, k != v) && self.map(x, x > 1, x + 1).exists(y, y == 2)',
    '.google.protobuf.Timestamp{seconds: 1} == timestamp("2020-01-01T00:00:00Z")',
    "'\\x41\\u0041\\U00000041\\101\\n' == r'\\d'",
    `${'('.repeat(400)}a${')'.repeat(400)}`,
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
    ['self.', 'something is missing at its end'],
    ['a &&', 'something is missing at its end'],
    ['a ? b', 'something is missing at its end'],
    ['a = b', '"=" stands where it means nothing'],
    ['a & b', '"&" stands where it means nothing'],
    ['a b', '"b" stands where it cannot'],
    ['a..b', '"." stands where it cannot'],
    ['10.0.0.1', '".0" stands where it cannot'],
    ['{a: 1, , b: 2}', '"," stands where it cannot'],
    ['a.true', '"true" stands where it cannot'],
    ["a 'b'", 'a text stands where none can'],
    ['for', '"for" is a reserved word'],
    ["'\\d'", 'no escape "\\d"'],
  ])('does not read %s', (text, problem) => expect(celProblem(text)).toContain(problem));

  const names = ['self', 'oldSelf'];

  test.each([
    'self.a == oldSelf.b',
    'self.list.all(item, item.ok && self.a != "")',
    'self.map(key, value, key + value).size() > 0',
    'cel.bind(sum, self.a + self.b, sum * sum) > 4',
    'type(self.a) == string && math.greatest(1, 2) == 2',
    'Object{a: self.b}',
    'self.__namespace__ == ""',
  ])('finds all that %s refers to', (text) => {
    expect(celProblem(text, { names, fields: { self: ['a', 'b', 'list'] } })).toBeUndefined();
  });

  test.each([
    ['object.a', 'refers to "object"'],
    ['self.list.all(item, item.ok) && item.ok', 'refers to "item"'],
    ['self.list.all(item, other.ok)', 'refers to "other"'],
    ['self.c == 1', '"self" has no "c"'],
    ['has(self.c)', '"self" has no "c"'],
    ['{"a": unknown}', 'refers to "unknown"'],
  ])('misses what %s refers to', (text, problem) => {
    expect(celProblem(text, { names, fields: { self: ['a', 'b', 'list'] } })).toContain(problem);
  });
});
