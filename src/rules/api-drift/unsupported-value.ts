import { reportShape } from '../report-shape.js';
import { defineRule } from '../rule.js';

/** Fields with a closed set of values, as the OpenAPI document of the API server lists them. */
export default defineRule({
  id: 'unsupported-value',
  title: 'Fields with a few allowed values hold one of them',
  severity: 'error',
  modes: ['api-drift'],
  profiles: ['recommended', 'strict'],
  reference: 'api-drift#types-and-values',
  rationale: 'Validation refuses any other value. Case counts: "always" is not "Always".',
  equivalents: [],
  fixable: true,
  scope: 'shape',
  codes: ['unknown-value'],

  *check({ problem }) {
    yield reportShape(problem);
  },
});
