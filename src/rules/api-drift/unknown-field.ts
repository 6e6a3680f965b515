import { suggestedEdits } from '../../schemas/suggested-edits.js';
import { defineRule } from '../rule.js';

/** Strict field validation refuses fields that the type does not have (Kubernetes API concepts, field validation). */
export default defineRule({
  id: 'unknown-field',
  title: 'Objects have only fields that their type has',
  severity: 'error',
  modes: ['api-drift'],
  profiles: ['recommended', 'strict', 'pss-baseline', 'pss-restricted'],
  reference: 'api-drift#unknown-fields',
  rationale:
    'A misspelt or misplaced field is refused, or dropped without a word where nobody asks for strictness: then the setting that the author meant is simply not there. Case counts.',
  equivalents: ['kube-linter/schema-validation'],
  fixable: true,
  scope: 'shape',
  codes: ['unknown-field', 'ignored-field'],

  *check({ problem }) {
    const { field, message, rejected } = problem;
    const fix = suggestedEdits(problem);
    yield {
      at: field,
      message,
      rejected,
      ...(rejected ? {} : { severity: 'warning' as const }),
      ...(fix ? { fix: { ...fix, safety: 'suggestion' as const } } : {}),
    };
  },
});
