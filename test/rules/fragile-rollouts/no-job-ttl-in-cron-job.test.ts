import rule from '../../../src/rules/fragile-rollouts/no-job-ttl-in-cron-job.js';
import { testRule } from '../../support/test-rule.js';

const cronJob = (spec: string) => `apiVersion: batch/v1
kind: CronJob
metadata: { name: report }
spec:
  schedule: 0 3 * * *
  jobTemplate:
    spec:
${spec}      backoffLimit: 2
`;

testRule(rule, {
  valid: [
    { name: 'no TTL', yaml: cronJob('') },
    {
      name: 'a Job of its own',
      yaml: 'apiVersion: batch/v1\nkind: Job\nmetadata: { name: a }\nspec: { ttlSecondsAfterFinished: 60 }\n',
    },
    { name: 'an empty entry', yaml: cronJob('      ttlSecondsAfterFinished:\n') },
  ],
  invalid: [
    {
      name: 'a day',
      yaml: cronJob('      ttlSecondsAfterFinished: 86400\n'),
      at: ['ttlSecondsAfterFinished: 86400'],
      message: ['CronJob "report" deletes its Jobs by age'],
      fixed: cronJob(''),
    },
    {
      name: 'at once',
      yaml: cronJob('      ttlSecondsAfterFinished: 0\n'),
      at: ['ttlSecondsAfterFinished: 0'],
      fixed: cronJob(''),
    },
    {
      name: 'a value that is not final',
      yaml: cronJob('      ttlSecondsAfterFinished: ${TTL}\n'),
      at: ['ttlSecondsAfterFinished: ${TTL}'],
      fixed: cronJob(''),
    },
  ],
});
