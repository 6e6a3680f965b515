import type { Field } from '../../documents/field.js';
import { parseQuantity } from '../../resources/quantity.js';
import type { Resource } from '../../resources/resource.js';
import { defineRule } from '../rule.js';

/** A claim can be expanded and never shrunk (Persistent Volumes, Expanding Persistent Volumes Claims). */
export default defineRule({
  id: 'no-shrunk-claim',
  title: 'Changes ask for no less storage than a claim has',
  severity: 'error',
  modes: ['fragile-rollouts'],
  profiles: ['recommended', 'strict'],
  reference: 'fragile-rollouts#changes-that-cannot-be-applied',
  rationale:
    'The API server refuses a claim that asks for less than before, and a StatefulSet whose template does. Less storage takes a new claim, to which the data is moved.',
  equivalents: [],
  fixable: false,
  outranks: ['no-immutable-change'],
  scope: 'change',
  kinds: ['/PersistentVolumeClaim', 'apps/StatefulSet'],

  *check({ resource, before }) {
    const old = sizes(before);
    for (const [name, at] of sizes(resource)) {
      const was = old.get(name);
      const [had, has] = [parseQuantity(was?.value), parseQuantity(at.value)];
      if (had === undefined || has === undefined || has >= had) continue;
      const what = resource.kind === 'StatefulSet' ? `Claim template "${name}"` : `${resource.kind} "${name}"`;
      yield { at, message: `${what} asks for ${at.value} of storage, and had ${was?.value}: a claim cannot shrink.` };
    }
  },
});

/** What each claim asks for, by its name. */
function sizes(resource: Resource): Map<string, Field> {
  const claims =
    resource.kind === 'StatefulSet' ? resource.at('spec', 'volumeClaimTemplates').items() : [resource.root];
  return new Map(
    claims.map((claim) => [
      claim.at('metadata', 'name').string ?? '',
      claim.at('spec', 'resources', 'requests', 'storage'),
    ]),
  );
}
