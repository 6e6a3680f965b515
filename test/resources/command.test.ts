import { expect, test } from 'vitest';
import { readCommand } from '../../src/resources/command.js';
import { readContainer } from '../support/read-resources.js';

/** The calls of a command, each as `operator word word`. */
const calls = (command: readonly unknown[]) =>
  readCommand(readContainer(`command: ${JSON.stringify(command)}`).at('command')).map(({ joinedBy, words }) =>
    [joinedBy, ...words].join(' ').trim(),
  );

test.each<[string, readonly unknown[], string[]]>([
  ['a call without a shell', ['pg_isready', '-h', 'db'], ['pg_isready -h db']],
  ['arguments that are numbers', ['sleep', 5], ['sleep 5']],
  ['a script', ['/bin/sh', '-c', 'sleep 5 && nginx -s quit'], ['sleep 5', '&& nginx -s quit']],
  ['every operator', ['bash', '-ec', 'a;b|c||d&e'], ['a', '; b', '| c', '|| d', '& e']],
  ['lines and comments', ['sh', '-c', '\n# wait\nsleep 5\n\nexit 0 # done\n'], ['sleep 5', '; exit 0']],
  ['quotes', ['sh', '-c', `curl -H "A: b; c" 'http://x/y z' x"y"'z'`], ['curl -H A: b; c http://x/y z xyz']],
  ['an operator at the end of a line', ['sh', '-c', 'a ||\n b'], ['a', '|| b']],
  ['words of the shell', ['sh', '-c', 'if ! pg_isready; then exit 1; fi'], ['pg_isready', '; exit 1', '; fi']],
  ['timeout', ['sh', '-c', 'timeout 5 redis-cli ping'], ['redis-cli ping']],
  ['timeout with an option', ['timeout', '-v', '5', 'redis-cli'], ['redis-cli']],
  ['a quote that never closes', ['sh', '-c', 'echo "a b'], ['echo "a b']],
  ['a shell without a script', ['sh', '-c'], []],
  ['no command', [], ['']],
])('reads %s', (_, command, expected) => {
  expect(calls(command)).toEqual(expected);
});

test('a long script takes no longer than its length', () => {
  expect(calls(['sh', '-c', '"\''.repeat(20_000)]).length).toBe(1);
});
