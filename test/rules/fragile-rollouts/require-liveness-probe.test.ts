import rule from '../../../src/rules/fragile-rollouts/require-liveness-probe.js';
import { testRule } from '../../support/test-rule.js';

const pod = (container: string) => `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: app
      image: registry.example.com/app:1.2.3
${container}`;

testRule(rule, {
  valid: [
    { name: 'a liveness probe', yaml: pod('      livenessProbe: { exec: { command: [check] } }\n') },
    { name: 'a part of an overlay', yaml: pod('').replace(/ +image: .*\n/, '') },
    {
      name: 'a Job',
      yaml: 'apiVersion: batch/v1\nkind: Job\nmetadata: { name: a }\nspec: { template: { spec: { containers: [{ name: app, image: a }] } } }\n',
    },
  ],
  invalid: [
    { name: 'no probe at all', yaml: pod(''), at: ['name: app'], message: ['Container "app" has no liveness probe'] },
    {
      name: 'a readiness probe alone',
      yaml: pod('      readinessProbe: { tcpSocket: { port: 80 } }\n'),
      at: ['name: app'],
    },
    { name: 'an explicit null', yaml: pod('      livenessProbe: null\n'), at: ['livenessProbe: null'] },
  ],
});
