import rule from '../../../src/rules/fragile-rollouts/match-restart-policy.js';
import { testRule } from '../../support/test-rule.js';

const workload = (kind: string, policy: string) => `apiVersion: ${kind === 'Job' ? 'batch/v1' : 'apps/v1'}
kind: ${kind}
metadata: { name: web }
spec:
  template:
    spec:
${policy}      containers: [{ name: app, image: registry.example.com/app:1.2.3 }]
`;
const cronJob = (policy: string) => `apiVersion: batch/v1
kind: CronJob
metadata: { name: nightly }
spec:
  schedule: 0 3 * * *
  jobTemplate:
    spec:
      template:
        spec:
          containers: [{ name: app, image: registry.example.com/app:1.2.3 }]
${policy}`;

testRule(rule, {
  valid: [
    {
      name: 'containers of an overlay',
      yaml: workload('Job', '').replace(', image: registry.example.com/app:1.2.3', ''),
    },
    { name: 'a Job that never restarts its pods', yaml: workload('Job', '      restartPolicy: Never\n') },
    { name: 'a CronJob that restarts on failure', yaml: cronJob('          restartPolicy: OnFailure\n') },
    { name: 'a Deployment with the default', yaml: workload('Deployment', '') },
    { name: 'a Deployment that says so', yaml: workload('Deployment', '      restartPolicy: Always\n') },
    { name: 'a policy that is not final', yaml: workload('Job', '      restartPolicy: ${POLICY}\n') },
    {
      name: 'a policy that does not exist, which is another fault',
      yaml: workload('Deployment', '      restartPolicy: never\n'),
    },
    {
      name: 'a part of an overlay',
      yaml: 'apiVersion: batch/v1\nkind: Job\nmetadata: { name: web }\nspec: { template: { spec: { priorityClassName: low } } }\n',
    },
    {
      name: 'a pod, which may have any',
      yaml: 'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec: { restartPolicy: Never, containers: [{ name: a, image: a }] }\n',
    },
  ],
  invalid: [
    {
      name: 'a Job with the default',
      yaml: cronJob('').replace('CronJob', 'CronJob'),
      at: ['spec'],
      message: ['CronJob "nightly" has no restart policy, which means Always; it may be OnFailure or Never'],
      fixed: cronJob('          restartPolicy: Never\n'),
    },
    {
      name: 'a Job that restarts for ever',
      yaml: workload('Job', '      restartPolicy: Always\n'),
      at: ['restartPolicy: Always'],
      fixed: workload('Job', '      restartPolicy: Never\n'),
    },
    {
      name: 'a Deployment that never restarts',
      yaml: workload('Deployment', '      restartPolicy: Never\n'),
      at: ['restartPolicy: Never'],
      message: ['it has to be Always'],
      fixed: workload('Deployment', ''),
    },
    {
      name: 'a StatefulSet that restarts on failure',
      yaml: workload('StatefulSet', '      restartPolicy: OnFailure\n'),
      at: ['restartPolicy: OnFailure'],
      fixed: workload('StatefulSet', ''),
    },
  ],
});
