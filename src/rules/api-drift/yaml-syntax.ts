import { defineRule } from '../rule.js';

/** The API server reads YAML 1.1 through sigs.k8s.io/yaml, and refuses what is none. */
export default defineRule({
  id: 'yaml-syntax',
  title: 'Manifests are YAML or JSON that can be read',
  severity: 'error',
  modes: ['api-drift'],
  profiles: ['recommended', 'strict', 'pss-baseline', 'pss-restricted'],
  reference: 'api-drift#text-that-cannot-be-read',
  rationale:
    'A text that cannot be parsed holds no object, so nothing in it can be judged or applied. Text that is only nested or aliased beyond what is read here counts as could-not-judge, not as refused.',
  equivalents: [],
  fixable: false,
  scope: 'text',
  codes: ['syntax', 'limit'],

  *check({ problem }) {
    yield { at: problem.span, message: problem.message, rejected: problem.code === 'syntax' };
  },
});
