import { suggestedEdits } from '../../schemas/suggested-edits.js';
import { defineRule } from '../rule.js';

/** Every object names its `apiVersion` and `kind` (Kubernetes documentation, Objects in Kubernetes: required fields). */
export default defineRule({
  id: 'require-type-meta',
  title: 'Objects name their apiVersion and kind',
  severity: 'error',
  modes: ['api-drift'],
  profiles: ['recommended', 'strict', 'pss-baseline', 'pss-restricted'],
  reference: 'api-drift#kinds-and-versions',
  rationale: 'Without both a server cannot tell what it is given, and refuses it whatever else stands there.',
  equivalents: [],
  fixable: true,
  scope: 'shape',
  codes: ['missing-type'],

  *check({ problem }) {
    const { field, message, suggestion, rejected } = problem;
    const meant = suggestion?.kind === 'api-version' ? suggestion : undefined;
    const fix = meant
      ? {
          title: `Set the apiVersion of ${meant.to} (assumes the kind of Kubernetes itself)`,
          edits: [field.set(meant.apiVersion)],
          safety: 'suggestion' as const,
        }
      : suggestedEdits(problem);
    yield { at: field, message, rejected, ...(fix ? { fix } : {}) };
  },
});
