import { describe, expect, it } from 'vitest';
import { credentialsInCommand } from '../../src/resources/command-credentials.js';

describe('credentials in commands', () => {
  it.each([
    [['run', '--password=hunter2'], [[1, 'password']]],
    [['run', '-password', 'hunter2'], [[2, 'password']]],
    [['java', '-Dspring.datasource.password=hunter2'], [[1, 'spring.datasource.password']]],
    [['sh', '-c', 'export TOKEN=abc; run'], [[2, 'TOKEN']]],
    [['sh', '-c', "run --api-key 'abc' && other"], [[2, 'api-key']]],
    [['sh', '-c', 'mysqldump -u root -phunter2 db'], [[2, 'password']]],
    [['/usr/bin/redis-cli', '-a', 'hunter2'], [[2, 'password']]],
    [['clone', 'https://user:hunter2@example.org/x.git'], [[1, undefined]]],
    [['curl', '-H', 'Authorization: token ghp_abcdefghijklmnopqrstuvwxyz'], [[2, undefined]]],
    [
      ['run', '--password=a1', '--token=b2'],
      [
        [1, 'password'],
        [2, 'token'],
      ],
    ],
  ])('%j', (command, expected) => {
    expect(credentialsInCommand(command).map(({ index, name }) => [index, name])).toEqual(expected);
  });

  it.each([
    [['run', '--password=$(PASSWORD)', '--token', '$(TOKEN)']],
    [['sh', '-c', 'mysql -p"$MYSQL_PASSWORD" -e "select 1"']],
    [['sh', '-c', 'PASSWORD=$(cat /run/x) run --token "${TOKEN}"']],
    [['sh', '-c', 'for token in a b; do echo $token; done']],
    [['run', '--password-file', '/run/x', '--token-ttl=5m']],
    [['run', '--token']],
    [['redis-server', '-a']],
    [['other', '-phunter2', '-a', 'b']],
    [[1, null, {}, '']],
  ])('none in %j', (command) => expect(credentialsInCommand(command)).toEqual([]));
});

it('reads a long command to its end', () => {
  expect(credentialsInCommand(['--a=b '.repeat(40_000)])).toEqual([]);
});
