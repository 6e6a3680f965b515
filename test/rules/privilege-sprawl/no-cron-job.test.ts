import rule from '../../../src/rules/privilege-sprawl/no-cron-job.js';
import { testRule } from '../../support/test-rule.js';

const job = (spec: string) => `apiVersion: batch/v1\nkind: CronJob\nmetadata: { name: report }\nspec: { ${spec} }\n`;

testRule(rule, {
  valid: [
    { name: 'a Job', yaml: job('').replace('CronJob', 'Job') },
    { name: 'a kind of another project', yaml: job('').replace('batch/v1', 'example.com/v1') },
  ],
  invalid: [
    {
      name: 'one',
      yaml: job('schedule: "0 3 * * *"'),
      at: ['kind: CronJob'],
      message: ['CronJob "report" runs on the schedule "0 3 \\* \\* \\*"'].map((text) => new RegExp(text)),
    },
    { name: 'one of the older version', yaml: job('').replace('v1', 'v1beta1'), at: ['kind: CronJob'] },
    { name: 'one that waits', yaml: job('suspend: true'), at: ['kind: CronJob'] },
  ],
});
