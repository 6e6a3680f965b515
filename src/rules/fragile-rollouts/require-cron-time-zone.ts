import { namesHour, readSchedule } from '../../resources/cron-schedule.js';
import { defineRule } from '../rule.js';

const TIME_ZONE_SINCE = 25;

/** `timeZone` is on by default since 1.25 (KEP-3140); without it the controller manager's own zone counts. */
export default defineRule({
  id: 'require-cron-time-zone',
  title: 'CronJobs that run at an hour say in which time zone',
  severity: 'info',
  modes: ['fragile-rollouts'],
  profiles: ['strict'],
  reference: 'fragile-rollouts#cron-time-zones',
  rationale:
    'Without a time zone the hour is that of the control plane, mostly UTC, which moves against local working hours twice a year.',
  equivalents: [],
  fixable: true,
  scope: 'resource',
  kinds: ['batch/CronJob'],

  *check({ resource, minor }) {
    const zone = resource.at('spec', 'timeZone');
    const text = resource.at('spec', 'schedule').string;
    const schedule = readSchedule(text);
    if (minor < TIME_ZONE_SINCE || zone.exists || !schedule || !namesHour(schedule)) return;
    yield {
      at: zone,
      message: `CronJob "${resource.name}" runs at "${text}" in whatever time zone the control plane has.`,
      fix: {
        title: 'Set the time zone to Etc/UTC (assumes that the control plane runs in UTC)',
        safety: 'suggestion',
        edits: [zone.set('Etc/UTC')],
      },
    };
  },
});
