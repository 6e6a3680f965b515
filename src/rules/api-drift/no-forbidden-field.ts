import { reportShape } from '../report-shape.js';
import { defineRule } from '../rule.js';

/** What validation calls forbidden (API conventions, field errors). */
export default defineRule({
  id: 'no-forbidden-field',
  title: 'Fields stand only where the API server allows them',
  severity: 'error',
  modes: ['api-drift'],
  profiles: ['recommended', 'strict'],
  reference: 'api-drift#values-that-validation-refuses',
  rationale:
    'Some fields exclude each other or belong to another kind or type, and the object is refused where they meet.',
  equivalents: ['kyverno/other/block-ephemeral-containers'],
  fixable: false,
  scope: 'shape',
  codes: ['forbidden-field'],

  *check({ problem }) {
    yield reportShape(problem);
  },
});
