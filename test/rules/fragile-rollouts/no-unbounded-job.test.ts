import rule from '../../../src/rules/fragile-rollouts/no-unbounded-job.js';
import { testRule } from '../../support/test-rule.js';

const job = (spec: string) => `apiVersion: batch/v1
kind: Job
metadata: { name: migrate }
spec:
  backoffLimit: 2
${spec}`;
const cronJob = (spec: string) => `apiVersion: batch/v1
kind: CronJob
metadata: { name: nightly }
spec:
  schedule: 0 3 * * *
  jobTemplate:
    spec:
      backoffLimit: 2
${spec}`;

testRule(rule, {
  valid: [
    { name: 'a deadline of the Job', yaml: job('  activeDeadlineSeconds: 600\n') },
    { name: 'a deadline of its pods', yaml: job('  template: { spec: { activeDeadlineSeconds: 600 } }\n') },
    { name: 'a deadline of the Jobs of a CronJob', yaml: cronJob('      activeDeadlineSeconds: 600\n') },
    { name: 'a deadline that is not final', yaml: job('  activeDeadlineSeconds: ${DEADLINE}\n') },
    {
      name: 'a part of an overlay',
      yaml: 'apiVersion: batch/v1\nkind: CronJob\nmetadata: { name: nightly }\nspec: { suspend: true }\n',
    },
  ],
  invalid: [
    { name: 'a Job', yaml: job(''), at: ['spec'], message: ['Job "migrate" may run for ever'] },
    { name: 'a CronJob', yaml: cronJob(''), at: ['spec'], message: ['CronJob "nightly"'] },
    {
      name: 'a deadline for the start alone',
      yaml: cronJob('').replace('  jobTemplate', '  startingDeadlineSeconds: 60\n  jobTemplate'),
      at: ['spec'],
    },
  ],
});
