import rule from '../../../src/rules/fragile-rollouts/no-short-starting-deadline.js';
import { testRule } from '../../support/test-rule.js';

const cronJob = (deadline: string) => `apiVersion: batch/v1
kind: CronJob
metadata: { name: report }
spec:
  schedule: 0 3 * * *
${deadline}`;
const ALLOWED = '  startingDeadlineSeconds: 60\n';

testRule(rule, {
  valid: [
    { name: 'no deadline', yaml: cronJob('') },
    { name: 'ten seconds', yaml: cronJob('  startingDeadlineSeconds: 10\n') },
    { name: 'a deadline that is not final', yaml: cronJob('  startingDeadlineSeconds: ${DEADLINE}\n') },
    { name: 'a negative one, which the API server refuses itself', yaml: cronJob('  startingDeadlineSeconds: -1\n') },
  ],
  invalid: [
    {
      name: 'five seconds',
      yaml: cronJob('  startingDeadlineSeconds: 5\n'),
      at: ['startingDeadlineSeconds: 5'],
      message: ['gives up a run that is 5 s late'],
      fixed: cronJob(ALLOWED),
    },
    {
      name: 'none',
      yaml: cronJob('  startingDeadlineSeconds: 0\n'),
      at: ['startingDeadlineSeconds: 0'],
      fixed: cronJob(ALLOWED),
    },
    {
      name: 'just under ten',
      yaml: cronJob('  startingDeadlineSeconds: 9\n'),
      at: ['startingDeadlineSeconds: 9'],
      fixed: cronJob(ALLOWED),
    },
  ],
});
