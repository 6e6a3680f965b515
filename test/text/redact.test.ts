import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redact } from '../../src/text/redact.js';

const JWT = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U';

describe('what looks like a credential is masked', () => {
  it.each([
    [
      'a private key block',
      '-----BEGIN RSA PRIVATE KEY-----\nMIIEpAIBAAKCAQEA\nabc+/=\n-----END RSA PRIVATE KEY-----',
      'MIIEpAIB',
    ],
    ['a private key block without an end', 'key: -----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBg', 'MIIEvQIB'],
    ['a JSON web token', `token is ${JWT} here`, 'dozjgNry'],
    ['an AWS key id', 'uses AKIAIOSFODNN7EXAMPLE today', 'AKIAIOSFODNN7EXAMPLE'],
    ['a GitHub token', 'clone with ghp_abcdefghijklmnopqrstuvwxyz0123456789', 'ghp_abc'],
    ['a bearer header', 'Authorization: Bearer abc123def456', 'abc123def456'],
    ['a basic header', 'authorization: basic dXNlcjpodW50ZXIy', 'dXNlcjpodW50ZXIy'],
    ['a password in an address', 'postgres://app:hunter2@db:5432/app', 'hunter2'],
    ['an assignment', 'DB_PASSWORD=hunter2', 'hunter2'],
    ['a quoted assignment', 'export API_KEY="s3cr3t value"', 's3cr3t'],
    ['a YAML value', 'stringData:\n  password: hunter2\n', 'hunter2'],
    ['a quoted YAML value', "  dbPassword: 'hunter2 and more'", 'hunter2'],
    ['a JSON value', '{"clientSecret": "hunter2", "a": 1}', 'hunter2'],
    ['an environment entry', '- name: DB_PASSWORD\n  value: hunter2\n', 'hunter2'],
    ['an environment entry named key', '- name: STRIPE_KEY\n  value: "hunter2"\n', 'hunter2'],
    ['a flag', 'mysql --password hunter2 -h db', 'hunter2'],
    ['padded base64', 'data:\n  tls.crt: aHVudGVyMiBhbmQ=', 'aHVudGVyMiBhbmQ='],
    ['random base64', 'value wJalrXUtnFEMI7K9MDENG8bPxRfiCYEXAMPLEKEY1x here', 'wJalrX'],
    ['long hexadecimal', 'value 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822c', '9f86d081'],
  ])('%s', (_, text, secret) => {
    expect(text).toContain(secret);
    expect(redact(text)).not.toContain(secret);
    expect(redact(text)).toContain('[redacted]');
  });
});

describe('what is no credential stays', () => {
  it.each([
    ['the name of a Secret', 'secretName: db-credentials'],
    ['a reference to a Secret', 'secretKeyRef:\n  name: db\n  key: password'],
    ['a field that ends in token', 'automountServiceAccountToken: false'],
    ['a placeholder', 'DB_PASSWORD=${DB_PASSWORD}'],
    ['a template', 'password: {{ .Values.password }}'],
    ['a reference between variables', '- name: DB_PASSWORD\n  value: $(OTHER)'],
    ['a sentence', 'failed to fetch anonymous token: unexpected status: 401 Unauthorized'],
    ['a long field name', 'requiredDuringSchedulingIgnoredDuringExecution'],
    ['a long pod name', 'my-very-long-deployment-name-6c9f8d7b5-abcde'],
    ['an image digest', 'nginx@sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822c9f86d081884c7d65'],
    ['an API group', 'clusterroles.rbac.authorization.k8s.io "admin" is forbidden'],
    ['a type name', 'io.k8s.api.networking.v1.IngressBackend'],
    ['an address without a password', 'https://example.org:8080/path'],
  ])('%s', (_, text) => {
    expect(redact(text)).toBe(text);
  });
});

describe('for any text', () => {
  it('masking twice is masking once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        expect(redact(redact(text))).toBe(redact(text));
      }),
    );
  });

  it.each([
    'a',
    'password',
    'token: ',
    '-',
    'name: x_key\n value: ',
    'eyJaaaaaaaaa.',
    'http://a:',
    '-----BEGIN A PRIVATE KEY-----',
  ])('a long repetition of %j is read to its end', (unit) => {
    const text = unit.repeat(200_000 / unit.length);
    expect(typeof redact(text)).toBe('string');
  });
});
