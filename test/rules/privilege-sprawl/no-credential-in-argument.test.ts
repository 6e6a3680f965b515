import rule from '../../../src/rules/privilege-sprawl/no-credential-in-argument.js';
import { podWith } from '../../support/pod.js';
import { testRule } from '../../support/test-rule.js';

const args = (list: string) => podWith({ container: `      args: ${list}\n` });
const probe = (command: string) =>
  podWith({ container: `      livenessProbe:\n        exec:\n          command: ${command}\n` });

testRule(rule, {
  valid: [
    { name: 'no arguments', yaml: podWith({}) },
    { name: 'a variable', yaml: args('["redis-server", "--requirepass", "$(REDIS_PASSWORD)"]') },
    { name: 'a file', yaml: args('["--password-file=/run/secrets/db", "--tls-private-key-file=/tls/tls.key"]') },
    { name: 'the name of a Secret', yaml: args('["--tls-secret=shop/orders-tls"]') },
    {
      name: 'a shell that reads variables',
      yaml: probe('["sh", "-c", "mysqladmin ping -uroot -p\\"$MYSQL_ROOT_PASSWORD\\""]'),
    },
    { name: 'another flag behind it', yaml: args('["--token", "--verbose"]') },
    { name: 'a time', yaml: args('["--token-ttl=15m", "--password-min-length=12"]') },
    { name: 'elements of a wrong type', yaml: args('[1, { password: hunter2 }]') },
  ],
  invalid: [
    {
      name: 'a flag with its value',
      yaml: args('["serve", "--db-password=hunter2"]'),
      at: ['"--db-password=hunter2"'],
      message: [/^Container "app" has a credential in plain text in its command line, given to "db-password"\.$/],
      severities: ['error'],
    },
    {
      name: 'a value behind its flag',
      yaml: args('["--token", "abc123"]'),
      at: ['"abc123"'],
      message: ['given to "token"'],
    },
    {
      name: 'a variable before a command',
      yaml: args('["sh", "-c", "PGPASSWORD=hunter2 psql -h db"]'),
      at: ['"PGPASSWORD=hunter2 psql -h db"'],
    },
    {
      name: 'mysql in a probe',
      yaml: probe('["sh", "-c", "mysqladmin ping -uroot -phunter2"]'),
      at: ['"mysqladmin ping -uroot -phunter2"'],
    },
    { name: 'redis-cli in a probe', yaml: probe('[redis-cli, -a, hunter2, ping]'), at: ['hunter2'] },
    {
      name: 'a header',
      yaml: args('["curl", "-H", "Authorization: Bearer ghp_abcdefghijklmnopqrstuvwxyz0123456789"]'),
      at: ['"Authorization: Bearer ghp_abcdefghijklmnopqrstuvwxyz0123456789"'],
      message: ['a GitHub token in plain text in its command line.'],
    },
    {
      name: 'two of them, one a stand-in',
      yaml: args('["--api-key=abc123", "--password=changeme"]'),
      at: ['"--api-key=abc123"', '"--password=changeme"'],
      severities: ['error', 'warning'],
    },
  ],
});
