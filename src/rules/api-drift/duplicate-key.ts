import { defineRule } from '../rule.js';

/** Strict field validation refuses a key that stands twice in a map (Kubernetes API concepts, field validation). */
export default defineRule({
  id: 'duplicate-key',
  title: 'No key stands twice in a map',
  severity: 'error',
  modes: ['api-drift'],
  profiles: ['recommended', 'strict', 'pss-baseline', 'pss-restricted'],
  reference: 'api-drift#text-that-cannot-be-read',
  rationale:
    'Of two equal keys the last one counts and the other is lost: the object is not the one that was written. Strict decoding refuses it.',
  equivalents: [],
  fixable: false,
  scope: 'text',
  codes: ['duplicate-key'],

  *check({ problem }) {
    yield { at: problem.span, message: problem.message, rejected: true };
  },
});
