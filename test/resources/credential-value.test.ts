import { describe, expect, it } from 'vitest';
import {
  credentialShape,
  exposureOf,
  isGuessable,
  isStandIn,
  passwordInAddress,
} from '../../src/resources/credential-value.js';

const JWT = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N';

describe('shapes that give a credential away', () => {
  it.each([
    ['-----BEGIN RSA PRIVATE KEY-----\nMIIE', 'a private key'],
    [btoa('-----BEGIN OPENSSH PRIVATE KEY-----\nabc'), 'a private key'],
    [btoa('-----BEGIN EC PRIVATE KEY-----\nabcabcabc'), 'a private key'],
    [JWT, 'a JSON web token'],
    [`Bearer ${JWT}`, 'a JSON web token'],
    ['AKIAIOSFODNN7EXAMPLE', 'an AWS access key id'],
    ['ghp_abcdefghijklmnopqrstuvwxyz0123456789', 'a GitHub token'],
    ['glpat-abcdefghij0123456789', 'a GitLab token'],
    ['xoxb-1234567890-abc', 'a Slack token'],
    ['sk_live_abcdefghijklmnop', 'a Stripe key'],
    ['sk-proj-abcdefghijklmnopqrst', 'an API key'],
    ['postgres://app:hunter2@db:5432/app', 'a password in an address'],
    ['redis://:hunter2@redis', 'a password in an address'],
    ['Server=db;User Id=app;Password=hunter2;', 'a password in an address'],
    ['host=db user=app password=hunter2', 'a password in an address'],
    ['jdbc:postgresql://db/app?user=app&password=hunter2', 'a password in an address'],
  ])('%s', (value, what) => expect(credentialShape(value)).toBe(what));

  it.each([
    'postgres://db:5432/app',
    'postgres://app@db/app',
    'postgres://app:$(DB_PASSWORD)@db/app',
    'postgres://app:${DB_PASSWORD}@db/app',
    'postgres://app:<password>@db/app',
    'redis://:$REDIS_PASSWORD@redis',
    'host=db password=$(DB_PASSWORD)',
    '-----BEGIN CERTIFICATE-----\nMIIE',
    btoa('-----BEGIN CERTIFICATE-----\nabcabcabcabcabc'),
    'eyJ.a.b',
    'sk-short',
    'https://example.org/a:b@c',
    'MkU3OEVBNTcwNTJENDM2Qk',
    '',
  ])('none in %s', (value) => expect(credentialShape(value)).toBeUndefined());
});

describe('what a name and a value say together', () => {
  it.each([
    ['DB_PASSWORD', 'hunter2', false],
    ['DB_PASSWORD', '12345678', false],
    ['JWT_SECRET', 'my-super-secret-key', false],
    ['API_KEY', 'abc', false],
    ['WHATEVER', JWT, false],
    ['DB_PASSWORD', 'changeme', true],
    ['API_KEY', '<your-api-key>', true],
    ['API_KEY', 'YOUR_API_KEY', true],
    ['TOKEN', 'REPLACE_ME', true],
  ])('%s: a credential', (name, value, isStandIn) => expect(exposureOf(name, value)).toMatchObject({ isStandIn }));

  it.each([
    ['DB_PASSWORD', ''],
    ['DB_PASSWORD', '  '],
    ['DB_PASSWORD', '${DB_PASSWORD}'],
    ['DB_PASSWORD', '$(DB_PASSWORD)'],
    ['DB_PASSWORD', '$DB_PASSWORD'],
    ['DB_PASSWORD', '{{ .Values.password }}'],
    ['DB_PASSWORD', 'ENC[AES256_GCM,data:abc]'],
    ['DB_PASSWORD', '#{DB_PASSWORD}#'],
    ['DB_PASSWORD', '__DB_PASSWORD__'],
    ['DB_PASSWORD', '$2a$10$abcdefghijklmnopqrstuv'],
    ['DB_PASSWORD', '***'],
    ['DB_PASSWORD', '/run/secrets/db'],
    ['DB_PASSWORD', 'vault:secret/data/db#password'],
    ['DB_PASSWORD', 'arn:aws:secretsmanager:eu-west-1:1:secret:db'],
    ['MYSQL_RANDOM_ROOT_PASSWORD', 'yes'],
    ['TOKEN', 'https://auth.example.org/token'],
    ['TOKEN', '42'],
    ['OPENAI_API_KEY', 'EMPTY'],
    ['OPENAI_API_KEY', 'not-needed'],
    ['PRIVATE_KEY', 'tls.key'],
    ['SSH_KEY', 'ssh-ed25519 AAAAC3Nza'],
    ['TLS_SECRET', 'shop/orders-tls'],
    ['TOKEN_TTL', '15m'],
    ['PASSWORD', 12345],
    ['PASSWORD', undefined],
    ['PASSWORD', { a: 1 }],
  ])('%s: %s is none', (name, value) => expect(exposureOf(name, value)).toBeUndefined());
});

it.each([
  'changeme',
  'CHANGE_ME',
  'change-it',
  '<password>',
  'your-password-here',
  'xxxx',
  'TODO',
  'placeholder',
  'replace_with_real',
])('%s is a stand-in', (value) => expect(isStandIn(value)).toBe(true));

it.each(['hunter2', 'exchange', 'yours', 'add', 'a <b> c', 'todolist'])('%s is no stand-in', (value) =>
  expect(isStandIn(value)).toBe(false),
);

it('knows what is tried first', () => {
  expect(['admin', 'Password123', ' postgres '].map(isGuessable)).toEqual([true, true, true]);
  expect(['th6Qn18b', ''].map(isGuessable)).toEqual([false, false]);
});

it('finds the password of an address', () => {
  expect(passwordInAddress('amqp://app:hunter2@mq')).toBe('hunter2');
  expect(passwordInAddress('amqp://mq')).toBeUndefined();
});

it.each(['a', 'eyJa', '-----BEGIN A ', 'a://', 'password=', 'LS0tLS1CRUdJTi', '$', '<', 'change me ', 'x'])(
  'a long repetition of %j is read to its end',
  (unit) => {
    const text = unit.repeat(200_000 / unit.length);
    expect([credentialShape(text), isStandIn(text), exposureOf('password', text)].length).toBe(3);
  },
);
