import rule from '../../../src/rules/fragile-rollouts/require-starting-deadline.js';
import { testRule } from '../../support/test-rule.js';

const cronJob = (more: string, schedule = '  schedule: 0 3 * * *\n') => `apiVersion: batch/v1
kind: CronJob
metadata: { name: report }
spec:
${schedule}${more}`;

testRule(rule, {
  valid: [
    { name: 'a deadline', yaml: cronJob('  startingDeadlineSeconds: 300\n') },
    { name: 'a short one, which is another rule', yaml: cronJob('  startingDeadlineSeconds: 5\n') },
    { name: 'a part of an overlay', yaml: cronJob('  suspend: true\n', '') },
  ],
  invalid: [
    {
      name: 'no deadline',
      yaml: cronJob(''),
      at: ['spec'],
      message: ['CronJob "report" starts a missed run'],
      fixed: cronJob('').replace('*\n', '*\n  startingDeadlineSeconds: 3600\n'),
    },
    {
      name: 'an empty entry',
      yaml: cronJob('  startingDeadlineSeconds:\n'),
      at: ['startingDeadlineSeconds:'],
      fixed: cronJob('  startingDeadlineSeconds:\n').replace(
        'startingDeadlineSeconds:',
        'startingDeadlineSeconds: 3600',
      ),
    },
    {
      name: 'a deadline of the Jobs alone',
      yaml: cronJob('  jobTemplate: { spec: { activeDeadlineSeconds: 60 } }\n'),
      at: ['spec'],
      fixed: cronJob('  jobTemplate: { spec: { activeDeadlineSeconds: 60 } }\n').replace(
        '} }\n',
        '} }\n  startingDeadlineSeconds: 3600\n',
      ),
    },
  ],
});
