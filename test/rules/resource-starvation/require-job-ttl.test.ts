import rule from '../../../src/rules/resource-starvation/require-job-ttl.js';
import { testRule } from '../../support/test-rule.js';

const job = (metadata: string, ttl = '') => `apiVersion: batch/v1
kind: Job
metadata: { ${metadata} }
spec:
${ttl}  backoffLimit: 2
  template:
    spec: { restartPolicy: Never, containers: [{ name: app, image: registry.example.com/migrate:1.2.3 }] }
`;

testRule(rule, {
  valid: [
    { name: 'a time', yaml: job('name: migrate', '  ttlSecondsAfterFinished: 86400\n') },
    { name: 'at once', yaml: job('name: migrate', '  ttlSecondsAfterFinished: 0\n') },
    { name: 'a hook of Helm', yaml: job('name: migrate, annotations: { helm.sh/hook: pre-upgrade }') },
    {
      name: 'a CronJob',
      yaml: 'apiVersion: batch/v1\nkind: CronJob\nmetadata: { name: report }\nspec: { schedule: "0 3 * * *", jobTemplate: { spec: {} } }\n',
    },
  ],
  invalid: [
    {
      name: 'no time',
      yaml: job('name: migrate'),
      at: ['spec'],
      message: ['Job "migrate" stays after it has finished'],
      fixed: job('name: migrate').replace('}] }\n', '}] }\n  ttlSecondsAfterFinished: 86400\n'),
    },
    {
      name: 'an empty time',
      yaml: job('name: migrate', '  ttlSecondsAfterFinished: null\n'),
      at: ['ttlSecondsAfterFinished: null'],
      fixed: job('name: migrate', '  ttlSecondsAfterFinished: null\n').replace('null', '86400'),
    },
    {
      name: 'a generated name',
      yaml: job('generateName: migrate-'),
      at: ['spec'],
      message: ['"migrate-*"'],
      fixed: job('generateName: migrate-').replace('}] }\n', '}] }\n  ttlSecondsAfterFinished: 86400\n'),
    },
  ],
});
