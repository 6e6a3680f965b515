import { isPlaceholder } from '../../documents/placeholder.js';
import { isPartial } from '../../resources/partial.js';
import { defineRule } from '../rule.js';

const POLICIES = ['Always', 'OnFailure', 'Never'];

/** Jobs end, so `Always` is not for them; every other controller replaces pods itself and allows nothing else (Pod lifecycle, restartPolicy). */
export default defineRule({
  id: 'match-restart-policy',
  title: 'The restart policy fits the kind of workload',
  severity: 'error',
  modes: ['fragile-rollouts'],
  profiles: ['recommended', 'strict'],
  reference: 'fragile-rollouts#selectors-and-templates',
  rationale:
    'The API server refuses a Job whose pods restart for ever, which is the default, and any other workload whose pods do not.',
  equivalents: ['kube-score/cronjob-restartpolicy'],
  fixable: true,
  scope: 'resource',
  kinds: [
    'apps/Deployment',
    'apps/ReplicaSet',
    'apps/StatefulSet',
    'apps/DaemonSet',
    '/ReplicationController',
    'batch/Job',
    'batch/CronJob',
  ],

  *check({ resource }) {
    const { kind, name, pod } = resource;
    const policy = pod?.spec.at('restartPolicy');
    // Other values are no policies at all.
    if (!policy || isPartial(resource) || isPlaceholder(policy.value)) return;
    if (policy.exists && !POLICIES.includes(policy.string ?? '')) return;
    const isJob = kind === 'Job' || kind === 'CronJob';
    const value = policy.string ?? 'Always';
    if (isJob !== (value === 'Always')) return;
    const states = policy.exists ? `has the restart policy ${value}` : 'has no restart policy, which means Always';
    yield {
      at: policy,
      rejected: true,
      message: `${kind} "${name}" ${states}; ${isJob ? 'it may be OnFailure or Never' : 'it has to be Always'}.`,
      fix: isJob
        ? {
            title: 'Start a new pod for each retry (assumes that a run may be repeated)',
            safety: 'suggestion',
            edits: [policy.set('Never')],
          }
        : { title: 'Remove the restart policy, as only Always is accepted', safety: 'safe', edits: [policy.remove()] },
    };
  },
});
