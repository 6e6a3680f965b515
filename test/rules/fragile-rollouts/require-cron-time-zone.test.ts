import rule from '../../../src/rules/fragile-rollouts/require-cron-time-zone.js';
import { testRule } from '../../support/test-rule.js';

const cronJob = (schedule: string, more = '') => `apiVersion: batch/v1
kind: CronJob
metadata: { name: report }
spec:
  schedule: "${schedule}"
${more}`;

testRule(rule, {
  valid: [
    { name: 'a time zone', yaml: cronJob('0 3 * * *', '  timeZone: Europe/Berlin\n') },
    { name: 'no hour', yaml: cronJob('*/5 * * * *') },
    { name: 'every sixth hour', yaml: cronJob('0 */6 * * *') },
    { name: 'a release without the field', yaml: cronJob('0 3 * * *'), release: '1.24' },
    { name: 'a schedule that is not final', yaml: cronJob('${SCHEDULE}') },
  ],
  invalid: [
    {
      name: 'an hour',
      yaml: cronJob('0 3 * * *'),
      at: ['spec'],
      message: ['runs at "0 3 * * *" in whatever time zone'],
      fixed: cronJob('0 3 * * *', '  timeZone: Etc/UTC\n'),
    },
    {
      name: 'hours of work',
      yaml: cronJob('0 9-17 * * 1-5'),
      at: ['spec'],
      fixed: cronJob('0 9-17 * * 1-5', '  timeZone: Etc/UTC\n'),
    },
    { name: 'a macro', yaml: cronJob('@daily'), at: ['spec'], fixed: cronJob('@daily', '  timeZone: Etc/UTC\n') },
  ],
});
