import rule from '../../../src/rules/resource-starvation/no-cpu-limit.js';
import { testRule } from '../../support/test-rule.js';

const pod = (resources: string) => `apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  containers:
    - name: app
      image: registry.example.com/app:1.2.3
      resources: ${resources}
`;

testRule(rule, {
  valid: [
    { name: 'a request alone', yaml: pod('{ requests: { cpu: 1 } }') },
    { name: 'a memory limit', yaml: pod('{ limits: { memory: 64Mi } }') },
  ],
  invalid: [
    {
      name: 'a limit',
      yaml: pod('{ limits: { cpu: 500m } }'),
      at: ['cpu: 500m'],
      message: ['"app" limits its CPU to 500m'],
      fixed: pod('{ limits: { cpu: 500m } }').replace('limits', 'requests'),
    },
    {
      name: 'a number',
      yaml: pod('{ limits: { cpu: 2 } }'),
      at: ['cpu: 2'],
      fixed: pod('{ limits: { cpu: 2 } }').replace('limits', 'requests'),
    },
    {
      name: 'a limit far above the request',
      yaml: pod('{ requests: { cpu: 1m }, limits: { cpu: 8 } }'),
      at: ['cpu: 8'],
      fixed: pod('{ requests: { cpu: 1m }, limits: { cpu: 8 } }').replace(', limits: { cpu: 8 }', ''),
    },
  ],
});
