import { defineRule } from '../rule.js';

/** Without it the controller makes up for the last missed run however late it is (CronJob, Deadline for delayed Job start). */
export default defineRule({
  id: 'require-starting-deadline',
  title: 'CronJobs say how late a run may still start',
  severity: 'info',
  modes: ['fragile-rollouts'],
  profiles: ['strict'],
  reference: 'fragile-rollouts#cron-jobs',
  rationale:
    "After an outage of the control plane the night's run starts in the middle of the day. Tools call its absence critical; current controllers no longer stop after a hundred missed runs.",
  equivalents: ['kube-score/cronjob-has-deadline', 'kics/CronJob Deadline Not Configured'],
  fixable: true,
  scope: 'resource',
  kinds: ['batch/CronJob'],

  *check({ resource }) {
    const deadline = resource.at('spec', 'startingDeadlineSeconds');
    if (deadline.exists || !resource.at('spec', 'schedule').exists) return;
    const title = 'Start an hour late at most, if a later run is of no use';
    yield {
      at: deadline,
      message: `CronJob "${resource.name}" starts a missed run however late it is.`,
      fix: { title, safety: 'suggestion', edits: [deadline.set(3600)] },
    };
  },
});
