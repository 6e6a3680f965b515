import { type Field, isMap } from '../documents/field.js';
import { isPlaceholder } from '../documents/placeholder.js';
import type { Resource } from '../resources/resource.js';
import { secretEntries } from '../resources/secret-data.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { byteLength, checkDataKey, decodedLength, MOST_BYTES } from './core-data-keys.js';
import { invalidValue, requiredValue, tooLong } from './problems.js';

const ACCOUNT_NAME = 'kubernetes.io/service-account.name';

/** The keys without which the server refuses a Secret of such a type (Kubernetes documentation, Types of Secret). */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  'kubernetes.io/dockercfg': ['.dockercfg'],
  'kubernetes.io/dockerconfigjson': ['.dockerconfigjson'],
  'kubernetes.io/ssh-auth': ['ssh-privatekey'],
  'kubernetes.io/tls': ['tls.crt', 'tls.key'],
};
const JSON_KEYS: readonly string[] = ['.dockercfg', '.dockerconfigjson'];
const BASIC_AUTH = ['username', 'password'];

/** Secrets: the form of their keys, their size, and what their type asks for. */
export function* checkSecret(secret: Resource): Iterable<ShapeProblem> {
  for (const list of ['data', 'stringData'])
    for (const [key, field] of secret.at(list).entries()) yield* checkDataKey(key, field);
  if (sizeOf(secret) > MOST_BYTES)
    yield tooLong(secret.at('data'), `A Secret holds at most ${MOST_BYTES} bytes; this one holds more.`);
  if (!isUnread(secret)) yield* checkType(secret, secret.at('type').string ?? '');
}

/** Whether data comes from elsewhere, as a template writes it, so that any key may be there. */
function isUnread(secret: Resource): boolean {
  const lists = [secret.at('data'), secret.at('stringData')];
  return lists.some((list) => isPlaceholder(list.value) || list.entries().some(([key]) => isPlaceholder(key)));
}

/** `stringData` wins over `data`, whatever its size. */
function sizeOf(secret: Resource): number {
  const plain = secret.at('stringData').entries();
  const hidden = new Set(plain.map(([key]) => key));
  const encoded = secret.at('data').entries();
  let size = 0;
  for (const [, { string }] of plain) size += byteLength(string ?? '');
  for (const [key, { string }] of encoded) if (!hidden.has(key)) size += decodedLength(string ?? '');
  return size;
}

function* checkType(secret: Resource, type: string): Iterable<ShapeProblem> {
  if (type === 'kubernetes.io/service-account-token') yield* checkAccountName(secret);
  if (type === 'kubernetes.io/basic-auth' && !BASIC_AUTH.some((key) => hasKey(secret, key)))
    yield requiredValue(
      secret.at('data', 'username'),
      `A Secret of the type "${type}" needs the key "username" or "password".`,
    );
  for (const key of Object.hasOwn(NEEDED, type) ? (NEEDED[type] ?? []) : []) {
    if (!hasKey(secret, key) || (key === 'ssh-privatekey' && !contentOf(secret, key).value))
      yield requiredValue(contentOf(secret, key), `A Secret of the type "${type}" needs the key "${key}".`);
    else if (JSON_KEYS.includes(key)) yield* checkJson(secret, key);
  }
}

function* checkAccountName(secret: Resource): Iterable<ShapeProblem> {
  const name = secret.at('metadata', 'annotations', ACCOUNT_NAME);
  if (name.value === undefined || name.value === '')
    yield requiredValue(name, `A Secret of this type needs the annotation "${ACCOUNT_NAME}", which names the account.`);
}

/** A key counts as there even with nothing behind it. */
function hasKey(secret: Resource, key: string): boolean {
  return ['data', 'stringData'].some((list) => {
    const { value } = secret.at(list);
    return isMap(value) && Object.hasOwn(value, key);
  });
}

function contentOf(secret: Resource, key: string): Field {
  const plain = secret.at('stringData', key);
  return plain.exists ? plain : secret.at('data', key);
}

/** The content has to be a JSON object; what is in it does not matter, and is not quoted. */
function* checkJson(secret: Resource, key: string): Iterable<ShapeProblem> {
  const field = contentOf(secret, key);
  const entry = secretEntries(secret).find((candidate) => candidate.key === key);
  const text = field.exists ? entry?.text : '';
  if (text === undefined || isPlaceholder(field.value) || isPlaceholder(text) || isJsonObject(text)) return;
  yield invalidValue(field, `"${key}" does not hold a JSON object.`);
}

function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return isMap(value) || value === null;
  } catch {
    return false;
  }
}
