import { defineRule } from '../rule.js';

/** CronJob. */
export default defineRule({
  id: 'no-cron-job',
  title: 'The set has no CronJob',
  severity: 'info',
  modes: ['privilege-sprawl'],
  profiles: [],
  reference: 'privilege-sprawl#review-lists',
  rationale:
    'Opt-in, a list for reviews: a CronJob comes back after what made it is gone, which intruders use. As a way to run things at night it is fine.',
  equivalents: ['kubescape/C-0026'],
  fixable: false,
  scope: 'resource',
  kinds: ['batch/CronJob'],

  *check({ resource }) {
    yield {
      at: resource.at('kind'),
      message: `CronJob "${resource.name}" runs on the schedule "${resource.at('spec', 'schedule').string ?? ''}".`,
    };
  },
});
