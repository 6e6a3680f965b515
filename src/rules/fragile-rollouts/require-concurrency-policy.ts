import { isFrequent, readSchedule } from '../../resources/cron-schedule.js';
import { defineRule } from '../rule.js';

/** Left out, the policy is Allow (CronJob, Concurrency policy). */
export default defineRule({
  id: 'require-concurrency-policy',
  title: 'CronJobs say whether their runs may overlap',
  severity: 'info',
  modes: ['fragile-rollouts', 'resource-starvation'],
  profiles: ['recommended', 'strict'],
  reference: 'fragile-rollouts#cron-jobs',
  rationale:
    'By default a run starts beside one that has not ended, and slow runs pile up. Allow, written down, is a decision and is not reported.',
  equivalents: [],
  fixable: true,
  scope: 'resource',
  kinds: ['batch/CronJob'],

  *check({ resource }) {
    const policy = resource.at('spec', 'concurrencyPolicy');
    const text = resource.at('spec', 'schedule').string;
    if (policy.exists || text === undefined) return;
    const schedule = readSchedule(text);
    yield {
      at: policy,
      severity: schedule && isFrequent(schedule) ? 'warning' : 'info',
      message: `CronJob "${resource.name}", which runs at "${text}", does not say whether its runs may overlap.`,
      fix: {
        title: 'Forbid overlap (assumes that a run may be left out while the one before goes on)',
        safety: 'suggestion',
        edits: [policy.set('Forbid')],
      },
    };
  },
});
