import { reportShape } from '../report-shape.js';
import { defineRule } from '../rule.js';

/** What validation calls a duplicate value (API conventions, field errors). */
export default defineRule({
  id: 'no-duplicate-value',
  title: 'Values that must be unique stand once',
  severity: 'error',
  modes: ['api-drift'],
  profiles: ['recommended', 'strict'],
  reference: 'api-drift#values-that-validation-refuses',
  rationale:
    'Names of containers, ports, volumes and the like identify an entry, so the object is refused where one stands twice.',
  equivalents: ['kube-score/container-ports-check'],
  fixable: false,
  scope: 'shape',
  codes: ['duplicate-value'],

  *check({ problem }) {
    yield reportShape(problem);
  },
});
