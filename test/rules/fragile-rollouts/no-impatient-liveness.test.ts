import rule from '../../../src/rules/fragile-rollouts/no-impatient-liveness.js';
import { testRule } from '../../support/test-rule.js';

const pod = (liveness: string) => `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: app
      image: registry.example.com/app:1.2.3
      livenessProbe:
        httpGet: { path: /livez, port: 8080 }
${liveness}`;

testRule(rule, {
  valid: [
    { name: 'the defaults', yaml: pod('') },
    { name: 'a short period and many failures', yaml: pod('        periodSeconds: 2\n        failureThreshold: 10\n') },
    {
      name: 'a readiness probe that gives up at once',
      yaml: pod('      readinessProbe: { httpGet: { port: 8080 }, failureThreshold: 1 }\n'),
    },
    { name: 'a negative threshold, which the API server refuses itself', yaml: pod('        failureThreshold: -1\n') },
    { name: 'a threshold of 0, which means the default', yaml: pod('        failureThreshold: 0\n') },
    { name: 'a threshold that is not final', yaml: pod('        failureThreshold: ${FAILURES}\n') },
    {
      name: 'no more patience than readiness, which is another rule',
      yaml: pod(
        '        periodSeconds: 2\n      readinessProbe: { httpGet: { path: /livez, port: 8080 }, periodSeconds: 2 }\n',
      ),
    },
  ],
  invalid: [
    {
      name: 'a single failure',
      yaml: pod('        failureThreshold: 1 # fail fast\n'),
      severities: ['warning'],
      at: ['failureThreshold: 1'],
      message: ['restarted after a single failure'],
      fixed: pod('        failureThreshold: 3 # fail fast\n'),
    },
    {
      name: 'a single failure in a short period',
      yaml: pod('        periodSeconds: 5\n        timeoutSeconds: 1\n        failureThreshold: 1\n'),
      at: ['failureThreshold: 1'],
      fixed: pod('        periodSeconds: 5\n        timeoutSeconds: 1\n        failureThreshold: 6\n'),
    },
    {
      name: 'a few seconds',
      yaml: pod('        periodSeconds: 2\n'),
      severities: ['info'],
      at: ['periodSeconds: 2'],
      message: ['restarted after 6 s of failures'],
      fixed: pod('        periodSeconds: 2\n        failureThreshold: 15\n'),
    },
  ],
});
