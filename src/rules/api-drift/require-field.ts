import { reportShape } from '../report-shape.js';
import { defineRule } from '../rule.js';

/** Fields that the API reference calls required and a server was seen to insist on, and `metadata.name`. */
export default defineRule({
  id: 'require-field',
  title: 'Objects have the fields that the API server insists on',
  severity: 'error',
  modes: ['api-drift'],
  profiles: ['recommended', 'strict'],
  reference: 'api-drift#required-fields',
  rationale:
    'Without them the object is refused. Fields that the API reference calls required although the server takes a zero value in their place are not asked for, and nothing is in a fragment, whose rest may stand elsewhere.',
  equivalents: [],
  fixable: false,
  absence: true,
  scope: 'shape',
  codes: ['missing-field'],

  *check({ problem }) {
    yield reportShape(problem);
  },
});
