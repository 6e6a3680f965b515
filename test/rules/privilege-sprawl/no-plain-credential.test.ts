import rule from '../../../src/rules/privilege-sprawl/no-plain-credential.js';
import { podWith } from '../../support/pod.js';
import { testRule } from '../../support/test-rule.js';

const env = (name: string, value: string) =>
  podWith({ container: `      env:\n        - name: ${name}\n          value: ${value}\n` });

testRule(rule, {
  valid: [
    { name: 'no variables', yaml: podWith({}) },
    {
      name: 'a reference to a Secret',
      yaml: podWith({
        container: '      env: [{ name: DB_PASSWORD, valueFrom: { secretKeyRef: { name: db, key: password } } }]\n',
      }),
    },
    { name: 'the path of a file', yaml: env('DB_PASSWORD_FILE', '/run/secrets/db') },
    { name: 'a path under a name of a credential', yaml: env('GOOGLE_APPLICATION_CREDENTIALS', '/var/run/key.json') },
    { name: 'another variable', yaml: env('DB_PASSWORD', '$(OTHER)') },
    {
      name: 'an address that takes its password from a variable',
      yaml: env('REDIS_URL', 'redis://:$(REDIS_PASSWORD)@redis:6379/0'),
    },
    { name: 'a value that another program fills in', yaml: env('API_TOKEN', '"${API_TOKEN}"') },
    { name: 'nothing', yaml: env('DB_PASSWORD', '""') },
    { name: 'a switch', yaml: env('ALLOW_EMPTY_PASSWORD', '"yes"') },
    { name: 'a time', yaml: env('TOKEN_TTL', '15m') },
    { name: 'a length', yaml: env('PASSWORD_MIN_LENGTH', '"12"') },
    { name: 'the name of a Secret', yaml: env('TLS_SECRET', 'orders-tls') },
    { name: 'an id that looks random', yaml: env('CLUSTER_ID', 'MkU3OEVBNTcwNTJENDM2Qk') },
    { name: 'an address without a password', yaml: env('DATABASE_URL', 'postgres://db:5432/orders') },
    { name: 'a number, which the API server refuses', yaml: env('DB_PASSWORD', '12345') },
    { name: 'variables of a wrong type', yaml: podWith({ container: '      env: { DB_PASSWORD: hunter2 }\n' }) },
  ],
  invalid: [
    {
      name: 'a password',
      yaml: env('DB_PASSWORD', 'hunter2'),
      at: ['value: hunter2'],
      message: [/^Container "app" has a credential in plain text in variable "DB_PASSWORD"\.$/],
      severities: ['error'],
    },
    {
      name: 'a secret that signs',
      yaml: env('JWT_SECRET', 'my-super-secret-key'),
      at: ['value: my-super-secret-key'],
      severities: ['error'],
    },
    { name: 'a key', yaml: env('STRIPE_API_KEY', '"abc123"'), at: ['value: "abc123"'], severities: ['error'] },
    {
      name: 'a password in an address',
      yaml: env('DATABASE_URL', 'postgres://orders:hunter2@db:5432/orders'),
      at: ['value: postgres://orders:hunter2@db:5432/orders'],
      message: ['a password in an address'],
    },
    {
      name: 'a key of AWS under any name',
      yaml: env('BACKUP_ID', 'AKIAIOSFODNN7EXAMPLE'),
      at: ['value: AKIAIOSFODNN7EXAMPLE'],
      message: ['an AWS access key id'],
    },
    {
      name: 'an option among others',
      yaml: env('JAVA_OPTS', '-Xmx1g -Dspring.datasource.password=hunter2'),
      at: ['value: -Xmx1g -Dspring.datasource.password=hunter2'],
    },
    {
      name: 'a stand-in',
      yaml: env('DB_PASSWORD', 'changeme'),
      at: ['value: changeme'],
      message: ['has a stand-in for a credential'],
      severities: ['warning'],
    },
    { name: 'a number as a password', yaml: env('DB_PASSWORD', '"123456"'), at: ['value: "123456"'] },
    {
      name: 'a stand-in in angle brackets',
      yaml: env('API_TOKEN', '"<your-token>"'),
      at: ['value: "<your-token>"'],
      severities: ['warning'],
    },
  ],
});
