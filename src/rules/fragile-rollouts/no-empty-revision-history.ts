import { defineRule } from '../rule.js';

/** `kubectl rollout undo` goes back to a revision that is kept; by default ten are (API reference, DeploymentSpec). */
export default defineRule({
  id: 'no-empty-revision-history',
  title: 'Workloads keep a revision to go back to',
  severity: 'info',
  modes: ['fragile-rollouts'],
  profiles: ['recommended', 'strict'],
  reference: 'fragile-rollouts#rollouts-that-stand-still',
  rationale:
    'With no revision kept, a bad release cannot be undone by the cluster, only by applying an older manifest.',
  equivalents: [],
  fixable: true,
  scope: 'resource',
  kinds: ['apps/Deployment', 'apps/StatefulSet', 'apps/DaemonSet'],

  *check({ resource }) {
    const limit = resource.at('spec', 'revisionHistoryLimit');
    if (limit.value !== 0) return;
    const fix = {
      title: 'Keep the default of ten revisions (assumes that the old ReplicaSets do no harm)',
      safety: 'suggestion',
      edits: [limit.remove()],
    } as const;
    yield { at: limit, message: `${resource.kind} "${resource.name}" keeps no revision to go back to.`, fix };
  },
});
