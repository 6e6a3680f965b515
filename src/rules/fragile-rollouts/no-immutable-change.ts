import { immutableChanges } from '../../validity/update/immutable-changes.js';
import { IMMUTABLE_KINDS } from '../../validity/update/immutable-places.js';
import { defineRule } from '../rule.js';

/** The API server refuses an update of these fields (validation of updates; Labels and selectors; StatefulSet). */
export default defineRule({
  id: 'no-immutable-change',
  title: 'Changes leave fields alone that cannot be changed in an object that exists',
  severity: 'error',
  modes: ['fragile-rollouts', 'api-drift'],
  profiles: ['recommended', 'strict'],
  reference: 'fragile-rollouts#changes-that-cannot-be-applied',
  rationale:
    'A new object of this form is accepted, so that the change passes every check but the one that matters: the update of the object that runs. Objects that a tool deletes and makes anew (hooks, forced syncs) are left out, and a Job that is deleted after a time, or an object that states its namespace anew, is a warning.',
  equivalents: [],
  fixable: false,
  scope: 'change',
  kinds: IMMUTABLE_KINDS,

  *check({ resource, before, release, minor }) {
    const isSure = before.namespace === resource.namespace && !before.at('spec', 'ttlSecondsAfterFinished').exists;
    const severity = isSure ? 'error' : 'warning';
    for (const { at, path, way } of immutableChanges({ before, after: resource, minor }, release)) {
      const message = `${resource.kind} "${resource.name}" changes ${path}, which cannot be changed in an object that exists: ${way}.`;
      yield { at, severity, message };
    }
  },
});
