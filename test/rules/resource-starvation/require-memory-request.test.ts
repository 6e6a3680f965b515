import rule from '../../../src/rules/resource-starvation/require-memory-request.js';
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
  limits: [{ type: Container, default: { memory: 64Mi } }]
`;

testRule(rule, {
  valid: [
    { name: 'a request', yaml: pod('{ requests: { cpu: 100m, memory: 64Mi } }') },
    {
      name: 'a limit, which the request defaults to',
      yaml: pod('{ requests: { cpu: 100m }, limits: { memory: 64Mi } }'),
    },
    { name: 'no resources at all, which another rule reports', yaml: pod('{}') },
    {
      name: 'memory of the pod',
      yaml: pod('{ requests: { cpu: 100m } }', '\n  resources: { limits: { memory: 1Gi } }'),
    },
    { name: 'an amount that another program fills in', yaml: pod("{ requests: { cpu: 100m, memory: '${MEMORY}' } }") },
    {
      name: 'a static pod of the control plane',
      yaml: pod('{ requests: { cpu: 250m } }', '\n  priorityClassName: system-node-critical')
        .replace('shop', 'kube-system')
        .replace('kind: Pod', 'kind: Pod # static'),
    },
    { name: 'a part of an overlay', yaml: pod('{ requests: { cpu: 100m } }').replace(/ {6}image.*\n/, '') },
  ],
  invalid: [
    {
      name: 'CPU alone',
      yaml: pod('{ requests: { cpu: 100m } }'),
      at: ['requests'],
      message: ['"app" has neither a memory request nor a memory limit'],
    },
    { name: 'a CPU limit alone', yaml: pod('{ limits: { cpu: 1 } }'), at: ['resources'] },
    { name: 'a request of zero', yaml: pod('{ requests: { cpu: 100m, memory: 0Mi } }'), at: ['requests'] },
    {
      name: 'a LimitRange whose default limit fills it in',
      yaml: `${pod('{ requests: { cpu: 100m } }')}${LIMIT_RANGE}`,
      at: ['requests'],
      severities: ['info'],
      message: ['the default request of LimitRange "defaults"'],
    },
  ],
});
