import { isPlaceholder } from '../../documents/placeholder.js';
import { defineRule } from '../rule.js';

const REFUSED_SINCE = 29;
const FIELD_SINCE = 25;
const PREFIX = /^\s*(?:CRON_)?TZ=(\S+)\s+/;

/** Refused for new objects since 1.29, and never official; `timeZone` takes its place since 1.25 (KEP-3140). */
export default defineRule({
  id: 'no-time-zone-in-schedule',
  title: 'The time zone of a CronJob stands in timeZone, not in its schedule',
  severity: 'error',
  modes: ['fragile-rollouts', 'api-drift'],
  profiles: ['recommended', 'strict'],
  reference: 'fragile-rollouts#cron-time-zones',
  rationale: 'A TZ or CRON_TZ prefix worked by accident in old releases; the API server refuses it in a new CronJob.',
  equivalents: [],
  fixable: true,
  scope: 'resource',
  kinds: ['batch/CronJob'],

  *check({ resource, minor }) {
    const schedule = resource.at('spec', 'schedule');
    const zone = PREFIX.exec(schedule.string ?? '')?.[1];
    if (!schedule.string?.includes('TZ') || (zone === undefined && isPlaceholder(schedule.string))) return;
    const timeZone = resource.at('spec', 'timeZone');
    const isRefused = minor >= REFUSED_SINCE || timeZone.exists;
    const problem = {
      at: schedule,
      severity: isRefused ? 'error' : 'warning',
      rejected: isRefused,
      message: `The schedule of CronJob "${resource.name}" holds a time zone.`,
    } as const;
    if (zone === undefined || minor < FIELD_SINCE) yield problem;
    else {
      const edits = [
        schedule.set(schedule.string.replace(PREFIX, '')),
        ...(timeZone.exists ? [] : [timeZone.set(zone)]),
      ];
      yield {
        ...problem,
        fix: { title: 'Move the time zone to timeZone (assumes that its name is right)', safety: 'suggestion', edits },
      };
    }
  },
});
