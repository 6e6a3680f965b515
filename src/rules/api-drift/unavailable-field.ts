import { reportShape } from '../report-shape.js';
import { defineRule } from '../rule.js';

/** Fields come and go with releases; the API reference of each release lists its own. */
export default defineRule({
  id: 'unavailable-field',
  title: 'Objects have only fields that the target release has',
  severity: 'error',
  modes: ['api-drift'],
  profiles: ['recommended', 'strict'],
  reference: 'api-drift#unknown-fields',
  rationale:
    'A field of a newer or an older release is as unknown to the target as a misspelt one: strict decoding refuses it, other clients lose it.',
  equivalents: [],
  fixable: false,
  scope: 'shape',
  codes: ['future-field', 'removed-field'],

  *check({ problem }) {
    yield reportShape(problem);
  },
});
