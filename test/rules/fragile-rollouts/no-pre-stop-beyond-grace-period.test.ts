import rule from '../../../src/rules/fragile-rollouts/no-pre-stop-beyond-grace-period.js';
import { testRule } from '../../support/test-rule.js';

const pod = (hook: string, spec = '') => `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
${spec}  containers:
    - name: app
      image: registry.example.com/app:1.2.3
      lifecycle:
        preStop: ${hook}
`;
const grace = (seconds: number | string) => `  terminationGracePeriodSeconds: ${seconds}\n`;
/** A new entry stands behind the last of its map. */
const withGrace = (yaml: string, seconds: number) => `${yaml}${grace(seconds)}`;

testRule(rule, {
  valid: [
    { name: 'a sleep within the default', yaml: pod('{ sleep: { seconds: 10 } }') },
    { name: 'a long sleep within a long period', yaml: pod('{ exec: { command: [sleep, "60"] } }', grace(90)) },
    { name: 'a command that cannot be timed', yaml: pod('{ exec: { command: [sh, -c, "sleep $DELAY"] } }') },
    { name: 'a period that is not final', yaml: pod('{ sleep: { seconds: 60 } }', grace('${GRACE}')) },
    { name: 'no grace period, which is another rule', yaml: pod('{ sleep: { seconds: 5 } }', grace(0)) },
    { name: 'no sleep', yaml: pod('{ sleep: { seconds: 0 } }', grace(0)) },
    { name: 'a hook of a wrong type', yaml: pod('sleep 60') },
  ],
  invalid: [
    {
      name: 'a sleep beyond the default',
      yaml: pod('{ sleep: { seconds: 60 } }'),
      severities: ['error'],
      at: ['seconds: 60'],
      message: ['waits 60 s; the pod has 30 s'],
      fixed: withGrace(pod('{ sleep: { seconds: 60 } }'), 90),
    },
    {
      name: 'a sleep that uses the period up',
      yaml: pod('{ sleep: { seconds: 20 } }', grace(20)),
      severities: ['warning'],
      at: ['seconds: 20'],
      fixed: pod('{ sleep: { seconds: 20 } }', grace(50)),
    },
    {
      name: 'a negative period, which means one second',
      yaml: pod('{ sleep: { seconds: 3 } }', grace(-5)),
      severities: ['error'],
      at: ['seconds: 3'],
      message: ['the pod has 1 s'],
      fixed: pod('{ sleep: { seconds: 3 } }', grace(33)),
    },
    {
      name: 'a command',
      yaml: pod('{ exec: { command: [/bin/sh, -c, "sleep 45 && nginx -s quit"] } }', grace('45 # LB')),
      severities: ['warning'],
      at: ['command'],
      fixed: pod('{ exec: { command: [/bin/sh, -c, "sleep 45 && nginx -s quit"] } }', grace('75 # LB')),
    },
  ],
});
