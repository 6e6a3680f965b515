import { type Field, isMap } from '../documents/field.js';
import { credentialsInCommand } from './command-credentials.js';
import { exposureOf } from './credential-value.js';

/** kubectl keeps the whole object, values included, in this annotation. */
const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';

/** The fields of a document whose values nobody may be shown: what Secrets hold, and what gives a credential away. */
export function secretPlaces(root: Field): Field[] {
  const { value } = root;
  if (Array.isArray(value)) return root.items().flatMap((item) => secretPlaces(item));
  if (!isMap(value)) return [];
  const held = value.kind === 'Secret' ? heldBySecret(root) : [];
  const inner = root.entries().flatMap(([key, field]) => [...ofEntry(root, key, field), ...secretPlaces(field)]);
  return [...held, ...inner];
}

function heldBySecret(secret: Field): Field[] {
  const values = ['data', 'stringData'].flatMap((key) =>
    secret
      .at(key)
      .entries()
      .map(([, field]) => field),
  );
  const applied = secret.at('metadata', 'annotations', LAST_APPLIED);
  return applied.exists ? [...values, applied] : values;
}

/** A value under a name of its own, under the `name` beside it, or an element of a command. */
function ofEntry(owner: Field, key: string, field: Field): Field[] {
  if (key === 'command' || key === 'args') {
    const words = field.items();
    return credentialsInCommand(words.map(({ value }) => value)).flatMap(({ index }) => words[index] ?? []);
  }
  const name = key === 'value' ? (owner.at('name').string ?? key) : key;
  return exposureOf(name, field.value) ? [field] : [];
}
