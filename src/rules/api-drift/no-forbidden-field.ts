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
  fixable: true,
  scope: 'shape',
  codes: ['forbidden-field'],

  *check({ problem }) {
    const title = 'Leave it out, if what it excludes is what is meant';
    const fix = { title, safety: 'suggestion', edits: [problem.field.remove()] } as const;
    // A value out of bounds is no field too many.
    yield problem.field.exists && problem.field.key !== 'value'
      ? { ...reportShape(problem), fix }
      : reportShape(problem);
  },
});
