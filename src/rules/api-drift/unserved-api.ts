import { proposeMove } from '../../migrations/propose-move.js';
import { defineRule } from '../rule.js';

/** Alpha versions, and beta versions since 1.24 (KEP-3136), are off until `--runtime-config` turns them on. */
export default defineRule({
  id: 'unserved-api',
  title: 'API versions are served by the target release without further settings',
  severity: 'error',
  modes: ['api-drift'],
  profiles: ['recommended', 'strict'],
  reference: 'api-drift#beta-and-deprecated-versions',
  rationale:
    'A version that comes with a later release, or that has to be turned on, is unknown to a server of the target release with default settings.',
  equivalents: [],
  fixable: true,
  scope: 'shape',
  codes: ['future-kind', 'unserved-kind'],

  *check({ problem: { field, message, suggestion, rejected }, resource, release, otherRelease }) {
    const meant = suggestion?.kind === 'api-version' ? suggestion : undefined;
    if (!meant) {
      yield { at: field, message, rejected };
      return;
    }
    const target = { apiVersion: meant.apiVersion, kind: meant.to };
    const { remark, fix } = proposeMove(resource, target, { release, otherRelease });
    yield { at: field, message: `${message.slice(0, -1)}${remark}.`, rejected, ...(fix ? { fix } : {}) };
  },
});
