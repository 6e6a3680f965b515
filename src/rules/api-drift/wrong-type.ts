import { reportShape } from '../report-shape.js';
import { defineRule } from '../rule.js';

/** The API server decodes JSON into Go types and converts nothing: no number becomes text, no text a number. */
export default defineRule({
  id: 'wrong-type',
  title: 'Values have the types that their fields take',
  severity: 'error',
  modes: ['api-drift'],
  profiles: ['recommended', 'strict', 'pss-baseline', 'pss-restricted'],
  reference: 'api-drift#types-and-values',
  rationale:
    'A value of another type does not decode, and the whole object is refused. Placeholders and encrypted values are not final and are passed over.',
  equivalents: [],
  fixable: true,
  scope: 'shape',
  codes: ['wrong-type'],

  *check({ problem }) {
    yield reportShape(problem);
  },
});
