import rule from '../../../src/rules/resource-starvation/no-tight-cpu-limit.js';
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
    { name: 'no limit', yaml: pod('{ requests: { cpu: 100m } }') },
    { name: 'a limit of twice the request', yaml: pod('{ requests: { cpu: 250m }, limits: { cpu: 500m } }') },
    { name: 'a limit of half as much again', yaml: pod('{ requests: { cpu: 1 }, limits: { cpu: 1500m } }') },
    {
      name: 'the Guaranteed class',
      yaml: pod('{ requests: { cpu: 1, memory: 1Gi }, limits: { cpu: 1000m, memory: 1024Mi } }'),
    },
    { name: 'the Guaranteed class, by limits alone', yaml: pod('{ limits: { cpu: 1, memory: 1Gi } }') },
    {
      name: 'a limit below the request, which the server refuses',
      yaml: pod('{ requests: { cpu: 2 }, limits: { cpu: 1 } }'),
    },
    {
      name: 'an amount that another program fills in',
      yaml: pod("{ requests: { cpu: '${CPU}' }, limits: { cpu: 1 } }"),
    },
  ],
  invalid: [
    {
      name: 'a limit at the request',
      yaml: pod('{ requests: { cpu: 0.5, memory: 64Mi }, limits: { cpu: 500m, memory: 128Mi } }'),
      at: ['cpu: 500m'],
      message: ['may use 500m CPU at most and requests 0.5.'],
      fixed: pod('{ requests: { cpu: 0.5, memory: 64Mi }, limits: { cpu: 500m, memory: 128Mi } }').replace(
        'cpu: 500m, memory',
        'memory',
      ),
    },
    {
      name: 'a limit just above the request',
      yaml: pod('{ requests: { cpu: 100m }, limits: { cpu: 120m } }'),
      at: ['cpu: 120m'],
      fixed: pod('{ requests: { cpu: 100m }, limits: { cpu: 120m } }').replace(', limits: { cpu: 120m }', ''),
    },
    {
      name: 'a limit alone',
      yaml: pod('{ limits: { cpu: 1 } }'),
      at: ['cpu: 1'],
      message: ['its request defaults to that'],
      fixed: pod('{ limits: { cpu: 1 } }').replace('limits', 'requests'),
    },
    {
      name: 'memory at its limit beside CPU just above its request',
      yaml: pod('{ requests: { cpu: 1 }, limits: { cpu: 1.2, memory: 1Gi } }'),
      at: ['cpu: 1.2'],
      fixed: pod('{ requests: { cpu: 1 }, limits: { cpu: 1.2, memory: 1Gi } }').replace('cpu: 1.2, memory', 'memory'),
    },
  ],
});
