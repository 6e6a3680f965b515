import { defineRule } from '../rule.js';

/** It answers to nothing in the API: it holds the comments and annotations that are addressed to KubeShark itself. */
export default defineRule({
  id: 'require-suppression-reason',
  title: 'Suppressions say why',
  severity: 'info',
  modes: ['api-drift'],
  profiles: ['recommended', 'strict'],
  reference: 'api-drift#suppressions',
  rationale:
    'Without a reason nobody can tell later whether a suppression still holds. It does not count until it has one, so what it was to hide is shown.',
  equivalents: [],
  fixable: false,
  scope: 'suppression',
  codes: ['no-reason'],

  *check({ problem }) {
    yield { message: problem.message };
  },
});
