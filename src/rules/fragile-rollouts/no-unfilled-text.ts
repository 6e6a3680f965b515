import type { Field } from '../../documents/field.js';
import { isPlaceholder } from '../../documents/placeholder.js';
import { isCredentialName } from '../../resources/credential-name.js';
import { isUnfilled } from '../../resources/unfilled-text.js';
import { defineRule } from '../rule.js';

/** Left to others, or no setting at all. */
const PASSED_OVER: ReadonlySet<string | number> = new Set([
  'image',
  'command',
  'args',
  'description',
  'openAPIV3Schema',
]);

/** Kubernetes takes any text for most fields (API conventions). */
export default defineRule({
  id: 'no-unfilled-text',
  title: 'Manifests have no parts left to fill in',
  severity: 'warning',
  modes: ['fragile-rollouts'],
  profiles: ['recommended', 'strict'],
  reference: 'fragile-rollouts#parts-left-to-fill-in',
  rationale:
    'A mark for the reader is a valid text for the API server, and becomes the host, the role or the setting. Images, Secrets and credentials have rules of their own.',
  equivalents: [],
  fixable: false,
  scope: 'resource',
  kinds: ['*'],

  *check({ resource }) {
    if (resource.isA('Secret', '')) return;
    for (const at of texts(resource.root)) {
      if (!isUnfilled(at.string ?? '') || isPlaceholder(at.value) || isCredentialName(nameOf(at))) continue;
      yield { at, message: `${resource.kind} "${resource.name}" has something left to fill in under "${nameOf(at)}".` };
    }
  },
});

function* texts(field: Field): Iterable<Field> {
  if (PASSED_OVER.has(field.key)) return;
  if (field.string !== undefined) yield field;
  for (const item of field.items()) yield* texts(item);
  for (const [, entry] of field.entries()) yield* texts(entry);
}

/** The key of the entry that a text belongs to, or the variable that it is the value of. */
function nameOf({ key, parent }: Field): string {
  const variable = key === 'value' ? parent?.at('name').string : undefined;
  return variable ?? String(typeof key === 'number' ? (parent?.key ?? key) : key);
}
