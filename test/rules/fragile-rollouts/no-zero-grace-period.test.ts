import rule from '../../../src/rules/fragile-rollouts/no-zero-grace-period.js';
import { testRule } from '../../support/test-rule.js';

const pod = (spec: string, container = '') => `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
${spec}  containers:
    - name: app
      image: registry.example.com/app:1.2.3
${container}`;

testRule(rule, {
  valid: [
    { name: 'the default', yaml: pod('') },
    { name: 'a short period', yaml: pod('  terminationGracePeriodSeconds: 5\n') },
    { name: 'a text', yaml: pod('  terminationGracePeriodSeconds: "0"\n') },
  ],
  invalid: [
    {
      name: 'a hook that waits longer, which the API server refuses',
      yaml: pod('  terminationGracePeriodSeconds: 0\n', '      lifecycle: { preStop: { sleep: { seconds: 5 } } }\n'),
      at: ['terminationGracePeriodSeconds: 0'],
      severities: ['error'],
      fixed: pod('', '      lifecycle: { preStop: { sleep: { seconds: 5 } } }\n'),
    },
    {
      name: 'no time at all',
      yaml: pod('  terminationGracePeriodSeconds: 0\n'),
      at: ['terminationGracePeriodSeconds: 0'],
      fixed: pod(''),
    },
    {
      name: 'no time, with a hook that does not wait',
      yaml: pod('  terminationGracePeriodSeconds: 0\n', '      lifecycle: { preStop: { httpGet: { port: 80 } } }\n'),
      at: ['terminationGracePeriodSeconds: 0'],
      fixed: pod('', '      lifecycle: { preStop: { httpGet: { port: 80 } } }\n'),
    },
    {
      name: 'no time, behind other fields',
      yaml: pod('  restartPolicy: Always\n  terminationGracePeriodSeconds: 0\n'),
      at: ['terminationGracePeriodSeconds: 0'],
      fixed: pod('  restartPolicy: Always\n'),
    },
  ],
});
