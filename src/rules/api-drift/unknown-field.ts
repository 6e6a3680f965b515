import { reportShape } from '../report-shape.js';
import { defineRule } from '../rule.js';

/** Strict field validation refuses fields that the type does not have (Kubernetes API concepts, field validation). */
export default defineRule({
  id: 'unknown-field',
  title: 'Objects have only fields that their type has',
  severity: 'error',
  modes: ['api-drift'],
  profiles: ['recommended', 'strict'],
  reference: 'api-drift#unknown-fields',
  rationale:
    'A misspelt or misplaced field is refused, or dropped without a word where nobody asks for strictness: then the setting that the author meant is simply not there. Case counts.',
  equivalents: ['kube-linter/schema-validation'],
  fixable: true,
  scope: 'shape',
  codes: ['unknown-field', 'ignored-field'],

  *check({ problem }) {
    yield { ...reportShape(problem), ...(problem.rejected ? {} : { severity: 'warning' as const }) };
  },
});
