import { defineRule } from '../rule.js';

/** A CronJob keeps finished Jobs by number; a TTL deletes them by age, whichever comes first (CronJob, Jobs history limits). */
export default defineRule({
  id: 'no-job-ttl-in-cron-job',
  title: 'CronJobs clean up by their history limits alone',
  severity: 'info',
  modes: ['fragile-rollouts'],
  profiles: [],
  reference: 'fragile-rollouts#cron-jobs',
  rationale:
    'A TTL may delete the failed run that the history limit was to keep. Others rely on a TTL, to have finished pods gone at night, so this is opt-in.',
  equivalents: ['kube-linter/job-ttl-seconds-after-finished'],
  fixable: true,
  scope: 'resource',
  kinds: ['batch/CronJob'],

  *check({ resource }) {
    const ttl = resource.at('spec', 'jobTemplate', 'spec', 'ttlSecondsAfterFinished');
    if (!ttl.exists) return;
    const fix = {
      title: 'Keep what the history limits say (assumes that their age does not matter)',
      safety: 'suggestion',
      edits: [ttl.remove()],
    } as const;
    yield { at: ttl, message: `CronJob "${resource.name}" deletes its Jobs by age beside its history limits.`, fix };
  },
});
