import { defineRule } from '../rule.js';

const SECONDS_OF_A_DAY = 86_400;

/** Stable since 1.23 (KEP-592, TTL after finished). A CronJob's Jobs are removed by its history limits. */
export default defineRule({
  id: 'require-job-ttl',
  title: 'Jobs are removed some time after they finish',
  severity: 'info',
  modes: ['resource-starvation'],
  profiles: ['strict'],
  reference: 'resource-starvation#finished-jobs',
  rationale:
    'A finished Job and its pods stay until someone deletes them, and count against quotas and etcd. Silent on hooks of Helm and Argo CD, which delete their own; a matter of taste, as a TTL also takes the logs away.',
  equivalents: ['kube-linter/job-ttl-seconds-after-finished', 'kyverno/other/add-ttl-jobs'],
  fixable: true,
  scope: 'resource',
  kinds: ['batch/Job'],

  *check({ resource }) {
    const ttl = resource.at('spec', 'ttlSecondsAfterFinished');
    const isHook = ['helm.sh/hook', 'argocd.argoproj.io/hook'].some((key) => resource.annotation(key) !== undefined);
    if (ttl.exists || isHook || !resource.at('spec').exists) return;
    const title = 'Delete it a day after it has finished, if nothing asks for it later';
    yield {
      at: ttl,
      message: `Job "${resource.name}" stays after it has finished.`,
      fix: { title, safety: 'suggestion', edits: [ttl.set(SECONDS_OF_A_DAY)] },
    };
  },
});
