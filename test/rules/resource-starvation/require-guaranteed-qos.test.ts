import rule from '../../../src/rules/resource-starvation/require-guaranteed-qos.js';
import { testRule } from '../../support/test-rule.js';

const pod = (resources: string, spec = '') => `apiVersion: v1
kind: Pod
metadata: { name: web }
spec:${spec}
  containers:
    - name: app
      image: registry.example.com/app:1.2.3
      resources: ${resources}
`;

testRule(rule, {
  valid: [
    {
      name: 'equal requests and limits',
      yaml: pod('{ requests: { cpu: 1, memory: 1Gi }, limits: { cpu: 1, memory: 1Gi } }'),
    },
    { name: 'limits alone', yaml: pod('{ limits: { cpu: 1, memory: 1Gi } }') },
    {
      name: 'resources of the pod, which are not judged',
      yaml: pod('{}', '\n  resources: { limits: { cpu: 1, memory: 1Gi } }'),
    },
  ],
  invalid: [
    { name: 'nothing', yaml: pod('{}'), at: ['resources'], message: ['no equal request and limit for cpu and memory'] },
    {
      name: 'no CPU limit',
      yaml: pod('{ requests: { cpu: 1 }, limits: { memory: 1Gi } }'),
      at: ['resources'],
      message: [/for cpu, so/],
    },
    {
      name: 'a memory limit above the request',
      yaml: pod('{ requests: { memory: 1Gi }, limits: { cpu: 1, memory: 2Gi } }'),
      at: ['resources'],
      message: [/for memory, so/],
    },
  ],
});
