import { defineRule } from '../rule.js';

/** It answers to nothing in the API: it holds the comments and annotations that are addressed to KubeShark itself. */
export default defineRule({
  id: 'no-unused-suppression',
  title: 'Each suppression suppresses something',
  severity: 'info',
  modes: ['api-drift'],
  profiles: ['recommended', 'strict'],
  reference: 'api-drift#suppressions',
  rationale:
    'A suppression outlives what it was written for, and then hides the next finding at its place. One that names no rule, or that cannot be understood, hides nothing although its author thinks so. Suppressions for other tools are theirs to report.',
  equivalents: [],
  fixable: false,
  scope: 'suppression',
  codes: ['unused', 'unknown'],

  *check({ problem }) {
    yield { message: problem.message };
  },
});
