import rule from '../../../src/rules/fragile-rollouts/no-time-zone-in-schedule.js';
import { testRule } from '../../support/test-rule.js';

const cronJob = (schedule: string, more = '') => `apiVersion: batch/v1
kind: CronJob
metadata:
  name: report
spec:
  schedule: ${schedule}
${more}`;

testRule(rule, {
  valid: [
    { name: 'a time zone of its own', yaml: cronJob('0 3 * * *', '  timeZone: Europe/Berlin\n') },
    { name: 'a schedule that is not final', yaml: cronJob('"${TZ_SCHEDULE}"') },
    { name: 'a schedule of a wrong type', yaml: cronJob('[0, 3]') },
  ],
  invalid: [
    {
      name: 'CRON_TZ',
      yaml: cronJob('"CRON_TZ=Europe/Berlin 0 3 * * *"'),
      severities: ['error'],
      at: ['schedule: "CRON_TZ=Europe/Berlin 0 3 * * *"'],
      message: ['CronJob "report" holds a time zone'],
      fixed: cronJob('"CRON_TZ=Europe/Berlin 0 3 * * *"').replace(
        '"CRON_TZ=Europe/Berlin 0 3 * * *"',
        '"0 3 * * *"\n  timeZone: Europe/Berlin',
      ),
    },
    {
      name: 'TZ beside a time zone',
      yaml: cronJob('TZ=UTC 0 3 * * *', '  timeZone: Etc/UTC\n'),
      at: ['schedule: TZ=UTC 0 3 * * *'],
      fixed: cronJob('0 3 * * *', '  timeZone: Etc/UTC\n'),
    },
    {
      name: 'an older release, which takes it',
      yaml: cronJob('TZ=UTC 0 3 * * *'),
      release: '1.28',
      severities: ['warning'],
      at: ['schedule: TZ=UTC 0 3 * * *'],
      fixed: cronJob('0 3 * * *', '  timeZone: UTC\n'),
    },
    {
      name: 'a release without the field',
      yaml: cronJob('TZ=UTC 0 3 * * *'),
      release: '1.24',
      at: ['schedule: TZ=UTC 0 3 * * *'],
      fixed: null,
    },
  ],
});
