import type { Field } from '../documents/field.js';
import type { Resource } from './resource.js';

/** One key of a Secret. */
export interface SecretEntry {
  readonly key: string;
  readonly field: Field;
  /** The decoded text; undefined where it is no text or no base64. */
  readonly text: string | undefined;
}

/** What a Secret holds: `data`, decoded, and `stringData`, which wins where both have a key (API reference, Secret). */
export function secretEntries(secret: Resource): SecretEntry[] {
  const plain = secret.at('stringData').entries();
  const encoded = secret
    .at('data')
    .entries()
    .filter(([key]) => !plain.some(([other]) => other === key));
  return [
    ...encoded.map(([key, field]) => ({ key, field, text: decode(field.string) })),
    ...plain.map(([key, field]) => ({ key, field, text: field.string })),
  ];
}

const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;

function decode(value: string | undefined): string | undefined {
  const text = value?.replace(/\s+/g, '');
  if (text === undefined || text.length % 4 || !BASE64.test(text)) return undefined;
  return new TextDecoder().decode(Uint8Array.from(atob(text), (char) => char.charCodeAt(0)));
}
