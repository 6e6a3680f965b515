import { describe, expect, it } from 'vitest';
import { isCredentialName, mayNameSecret } from '../../src/resources/credential-name.js';

describe('names of credentials', () => {
  it.each(
    `PASSWORD DB_PASSWORD POSTGRES_PASSWORD PGPASSWORD dbpassword rootPassword spring.datasource.password db-password
    MYSQL_PWD SMTP_PASS RABBITMQ_DEFAULT_PASS KEYSTORE_PASSPHRASE PASSWORD_1 PASSWORD2 requirepass SECRET JWT_SECRET
    clientSecret TOKEN GITHUB_TOKEN apiToken API_KEY apikey X-Api-Key AWS_SECRET_ACCESS_KEY SECRET_KEY_BASE PRIVATE_KEY
    PRIVATE_KEY_PEM ENCRYPTION_KEY LICENSE_PASSWORD STORAGE_ACCOUNT_KEY API_KEYS APP_KEY DB_CREDENTIALS`.split(/\s+/),
  )('%s', (name) => expect(isCredentialName(name)).toBe(true));
});

describe('names of what is no credential', () => {
  it.each(
    `PASSWORD_FILE PASSWORD_MIN_LENGTH TOKEN_TTL TOKEN_URL SECRET_NAME secretName PUBLIC_KEY PARTITION_KEY PRIMARY_KEY
    ROUTING_KEY KEY USER DB_HOST PWD OLDPWD COMPASS BYPASS MAX_TOKENS EOS_TOKEN NEXT_TOKEN ALLOW_EMPTY_PASSWORD
    REQUIRE_PASSWORD AWS_ACCESS_KEY_ID PASSWORD_HASH SSH_AUTHORIZED_KEYS TOKENIZER KEYBOARD NEXT_PUBLIC_API_KEY VITE_MAPS_TOKEN REACT_APP_API_KEY STORAGE_KEY ${''}`
      .trim()
      .split(/\s+/),
  )('%s', (name) => expect(isCredentialName(name)).toBe(false));
});

describe('names whose value may be the name of a Secret', () => {
  it.each([
    ['TLS_SECRET', 'orders-tls', true],
    ['IMAGE_PULL_SECRET', 'regcred', true],
    ['ca-secret', 'cert-manager/ca', true],
    ['secret', 'cert-manager/ca', true],
    ['SECRET', 'supersecret', false],
    ['TLS_SECRET', 'Th6_Qn18b', false],
    ['JWT_SECRET', 'my-super-secret-key', false],
    ['clientSecret', 'abc', false],
    ['DB_PASSWORD', 'orders-db', false],
  ])('%s: %s is %s', (name, value, expected) => expect(mayNameSecret(name, value)).toBe(expected));
});

it('reads a long name to its end', () => {
  expect(isCredentialName(`${'a_'.repeat(50_000)}password`)).toBe(true);
  expect(isCredentialName('aA'.repeat(50_000))).toBe(false);
});
