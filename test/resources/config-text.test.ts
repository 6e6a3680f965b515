import { expect, it } from 'vitest';
import { assignmentsIn } from '../../src/resources/config-text.js';

it.each([
  ['a=b', 'a', 'b'],
  ['  db.password = hunter2', 'db.password', 'hunter2'],
  ['export TOKEN="abc"', 'TOKEN', 'abc'],
  ['"apiKey": "abc",', 'apiKey', 'abc'],
  ["key: 'a b' # note", 'key', 'a b'],
  ['- name: x', 'name', 'x'],
  ['url = http://a:b', 'url', 'http://a:b'],
])('%s', (line, name, value) => expect(assignmentsIn(line)).toEqual([{ name, value }]));

it.each(['# a=b', '; a=b', '// a: b', 'a:', 'a: {', 'a: |', 'token = next()', 'no assignment here', '[section]'])(
  'none in %s',
  (line) => expect(assignmentsIn(line)).toEqual([]),
);

it('reads line by line, and a long text to its limit', () => {
  expect(assignmentsIn('a=1\r\nb: 2\n').map(({ name, value }) => name + value)).toEqual(['a1', 'b2']);
  expect(assignmentsIn('a=b\n'.repeat(20_000)).length).toBe(5000);
});

it('reads JSON as a whole', () => {
  expect(assignmentsIn('{ "db": { "password": "hunter2", "port": 1, "tags": ["a"] } }')).toEqual([
    { name: 'password', value: 'hunter2' },
    { name: '0', value: 'a' },
  ]);
  expect(assignmentsIn('{\n  "password": "hunter2",\n}')).toEqual([{ name: 'password', value: 'hunter2' }]);
});
