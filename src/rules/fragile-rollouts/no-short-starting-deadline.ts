import { defineRule } from '../rule.js';

const LEAST = 10;

/** Below ten seconds the CronJob may not be scheduled (CronJob, Deadline for delayed Job start). */
export default defineRule({
  id: 'no-short-starting-deadline',
  title: 'CronJobs allow a run to start ten seconds late',
  severity: 'warning',
  modes: ['fragile-rollouts'],
  profiles: ['recommended', 'strict'],
  reference: 'fragile-rollouts#cron-jobs',
  rationale:
    'The controller may come to a CronJob some seconds after its time; with a deadline shorter than that the run is counted as missed.',
  equivalents: [],
  fixable: true,
  scope: 'resource',
  kinds: ['batch/CronJob'],

  *check({ resource }) {
    const deadline = resource.at('spec', 'startingDeadlineSeconds');
    const seconds = deadline.number;
    if (seconds === undefined || seconds < 0 || seconds >= LEAST) return;
    yield {
      at: deadline,
      message: `CronJob "${resource.name}" gives up a run that is ${seconds} s late.`,
      fix: {
        title: 'Allow a minute (assumes that a run this late is still of use)',
        safety: 'suggestion',
        edits: [deadline.set(60)],
      },
    };
  },
});
