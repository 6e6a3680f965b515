import rule from '../../../src/rules/privilege-sprawl/no-credential-in-configmap.js';
import { testRule } from '../../support/test-rule.js';

const config = (data: string) => `apiVersion: v1
kind: ConfigMap
metadata: { name: orders }
data:
${data}`;

testRule(rule, {
  valid: [
    { name: 'plain settings', yaml: config('  LOG_LEVEL: info\n  DB_HOST: db\n  TOKEN_TTL: 15m\n') },
    { name: 'the path of a file', yaml: config('  DB_PASSWORD_FILE: /run/secrets/db\n') },
    {
      name: 'a file that reads variables',
      yaml: config(
        '  application.yaml: |\n    datasource:\n      password: ${DB_PASSWORD}\n      password-file: /run/x\n',
      ),
    },
    { name: 'comments', yaml: config('  app.ini: |\n    ; password = hunter2\n    # token: abc\n    level = info\n') },
    {
      name: 'a certificate',
      yaml: config('  ca.crt: |\n    -----BEGIN CERTIFICATE-----\n    MIIB\n    -----END CERTIFICATE-----\n'),
    },
    { name: 'a program', yaml: config('  app.js: |\n    const a = 1;\n    token = next;\n') },
    { name: 'a call in a script', yaml: config('  run.sh: |\n    set -e\n    PASSWORD=$(cat /run/secrets/db)\n') },
    { name: 'nothing', yaml: config('  password: ""\n') },
    { name: 'data of a wrong type', yaml: config('  - password: hunter2\n') },
  ],
  invalid: [
    {
      name: 'a key',
      yaml: config('  db-password: hunter2\n'),
      at: ['db-password: hunter2'],
      message: [/^ConfigMap "orders" holds a credential in plain text in "db-password"\.$/],
      severities: ['error'],
    },
    {
      name: 'a password in an address',
      yaml: config('  url: amqp://app:hunter2@mq\n'),
      at: ['url: amqp://app:hunter2@mq'],
      severities: ['error'],
    },
    {
      name: 'a line of properties',
      yaml: config('  app.properties: |\n    db.url=jdbc:postgresql://db/orders\n    db.password=hunter2\n'),
      at: ['app.properties: |\n    db.url=jdbc:postgresql://db/orders\n    db.password=hunter2\n'],
      message: ['holds a credential in plain text in "app.properties" as "db.password".'],
      severities: ['warning'],
    },
    {
      name: 'a line of JSON',
      yaml: config('  app.json: "{\\n  \\"level\\": 1,\\n  \\"apiKey\\": \\"abc123\\",\\n}"\n'),
      at: ['app.json: "{\\n  \\"level\\": 1,\\n  \\"apiKey\\": \\"abc123\\",\\n}"'],
      message: ['as "apiKey"'],
    },
    {
      name: 'a field of JSON in one line',
      yaml: config(`  app.json: '{ "db": { "password": "hunter2" } }'\n`),
      at: [`app.json: '{ "db": { "password": "hunter2" } }'`],
      message: ['as "password"'],
    },
    {
      name: 'a private key',
      yaml: config('  id: |\n    -----BEGIN RSA PRIVATE KEY-----\n    MIIE\n'),
      at: ['id: |\n    -----BEGIN RSA PRIVATE KEY-----\n    MIIE\n'],
      message: ['holds a private key'],
      severities: ['error'],
    },
    {
      name: 'a stand-in',
      yaml: config('  API_TOKEN: replace-me\n'),
      at: ['API_TOKEN: replace-me'],
      severities: ['warning'],
    },
  ],
});
