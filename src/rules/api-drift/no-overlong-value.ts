import { reportShape } from '../report-shape.js';
import { defineRule } from '../rule.js';

/** What validation calls too long (API conventions, field errors). */
export default defineRule({
  id: 'no-overlong-value',
  title: 'Values are no longer than the API server takes',
  severity: 'error',
  modes: ['api-drift'],
  profiles: ['recommended', 'strict'],
  reference: 'api-drift#values-that-validation-refuses',
  rationale:
    'Limits on length keep objects within what the store and other programs take; beyond them the object is refused.',
  equivalents: [],
  fixable: false,
  scope: 'shape',
  codes: ['too-long-value'],

  *check({ problem }) {
    yield reportShape(problem);
  },
});
