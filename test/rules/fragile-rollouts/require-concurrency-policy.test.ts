import rule from '../../../src/rules/fragile-rollouts/require-concurrency-policy.js';
import { testRule } from '../../support/test-rule.js';

const cronJob = (schedule: string, more = '') => `apiVersion: batch/v1
kind: CronJob
metadata: { name: sync }
spec:
  schedule: "${schedule}"
${more}`;

testRule(rule, {
  valid: [
    { name: 'Forbid', yaml: cronJob('*/5 * * * *', '  concurrencyPolicy: Forbid\n') },
    { name: 'Replace', yaml: cronJob('*/5 * * * *', '  concurrencyPolicy: Replace\n') },
    { name: 'Allow, written down', yaml: cronJob('*/5 * * * *', '  concurrencyPolicy: Allow\n') },
    {
      name: 'a part of an overlay',
      yaml: 'apiVersion: batch/v1\nkind: CronJob\nmetadata: { name: sync }\nspec: { suspend: true }\n',
    },
  ],
  invalid: [
    {
      name: 'runs every few minutes',
      yaml: cronJob('*/5 * * * *'),
      severities: ['warning'],
      at: ['spec'],
      message: ['CronJob "sync", which runs at "*/5 * * * *"'],
      fixed: cronJob('*/5 * * * *', '  concurrencyPolicy: Forbid\n'),
    },
    {
      name: 'runs every night',
      yaml: cronJob('0 3 * * *'),
      severities: ['info'],
      at: ['spec'],
      fixed: cronJob('0 3 * * *', '  concurrencyPolicy: Forbid\n'),
    },
    {
      name: 'a schedule of another form',
      yaml: cronJob('@every 1h', '  concurrencyPolicy:\n'),
      at: ['concurrencyPolicy:'],
      fixed: cronJob('@every 1h', '  concurrencyPolicy: Forbid\n'),
    },
  ],
});
