import { reportShape } from '../report-shape.js';
import { defineRule } from '../rule.js';

/** What validation calls an invalid value (API conventions, field errors). */
export default defineRule({
  id: 'no-invalid-value',
  title: 'Values are ones that the API server accepts',
  severity: 'error',
  modes: ['api-drift'],
  profiles: ['recommended', 'strict'],
  reference: 'api-drift#values-that-validation-refuses',
  rationale:
    'Names, numbers and texts of the right type are refused all the same where they are out of range or do not have the form that the field takes.',
  equivalents: [
    'kube-score/label-values',
    'kics/Metadata Label Is Invalid',
    'kube-linter/invalid-target-ports',
    'kube-score/container-ports-check',
    'kube-score/pod-topology-spread-constraints',
  ],
  fixable: false,
  scope: 'shape',
  codes: ['invalid-value'],

  *check({ problem }) {
    yield reportShape(problem);
  },
});
