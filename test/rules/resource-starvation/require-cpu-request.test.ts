import rule from '../../../src/rules/resource-starvation/require-cpu-request.js';
import { testRule } from '../../support/test-rule.js';

const pod = (resources: string, spec = '') => `apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:${spec}
  containers:
    - name: app
      image: registry.example.com/app:1.2.3
      resources: ${resources}
`;

const LIMIT_RANGE = `---
apiVersion: v1
kind: LimitRange
metadata: { name: defaults, namespace: shop }
spec:
  limits: [{ type: Container, min: { cpu: 10m } }]
`;

testRule(rule, {
  valid: [
    { name: 'a request', yaml: pod('{ requests: { cpu: 0.1, memory: 64Mi } }') },
    { name: 'a limit, which the request defaults to', yaml: pod('{ limits: { cpu: 1, memory: 64Mi } }') },
    { name: 'no resources at all, which another rule reports', yaml: pod('{}') },
    { name: 'CPU of the pod', yaml: pod('{ limits: { memory: 64Mi } }', '\n  resources: { requests: { cpu: 1 } }') },
    {
      name: 'a request that a quota makes another rule speak of',
      yaml: `${pod('{ limits: { memory: 64Mi } }')}---
apiVersion: v1
kind: ResourceQuota
metadata: { name: team, namespace: shop }
spec: { hard: { cpu: 8 } }
`,
    },
    {
      name: 'an amount of the wrong type, which the schema reports',
      yaml: pod('{ requests: { cpu: [1], memory: 64Mi } }'),
    },
  ],
  invalid: [
    {
      name: 'memory alone',
      yaml: pod('{ requests: { memory: 64Mi } }'),
      at: ['requests'],
      message: ['"app" has neither a CPU request nor a CPU limit'],
    },
    { name: 'a memory limit alone', yaml: pod('{ limits: { memory: 64Mi } }'), at: ['resources'] },
    { name: 'a request of zero', yaml: pod('{ requests: { cpu: 0m, memory: 64Mi } }'), at: ['requests'] },
    { name: 'a key without a value', yaml: pod('{ requests: { cpu: null, memory: 64Mi } }'), at: ['requests'] },
    {
      name: 'a LimitRange whose minimum fills it in',
      yaml: `${pod('{ limits: { memory: 64Mi } }')}${LIMIT_RANGE}`,
      at: ['resources'],
      severities: ['info'],
      message: ['the default request of LimitRange "defaults"'],
    },
  ],
});
