import rule from '../../../src/rules/resource-starvation/match-pod-level-resources.js';
import { testRule } from '../../support/test-rule.js';

const pod = (resources: string, containers: readonly string[], init = '') => `apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  resources: ${resources}
${init}  containers:
${containers.map((own, index) => `    - { name: c${index}, image: registry.example.com/app:1.2.3, resources: ${own} }\n`).join('')}`;

testRule(rule, {
  valid: [
    {
      name: 'containers that fit',
      yaml: pod('{ requests: { cpu: 1 }, limits: { cpu: 2 } }', [
        '{ requests: { cpu: 500m } }',
        '{ requests: { cpu: 500m } }',
      ]),
    },
    {
      name: 'limits that exceed the pod’s only in sum',
      yaml: pod('{ limits: { memory: 1Gi } }', ['{ limits: { memory: 1Gi } }', '{ limits: { memory: 1Gi } }']),
    },
    {
      name: 'an older server, which drops the field',
      yaml: pod('{ requests: { cpu: 1 } }', ['{ requests: { cpu: 2 } }']),
      release: '1.33',
    },
    { name: 'no resources of the pod', yaml: pod('{}', ['{ requests: { cpu: 2 } }']) },
  ],
  invalid: [
    {
      name: 'a request above the limit',
      yaml: pod('{ requests: { memory: 2Gi }, limits: { memory: 1Gi } }', ['{}']),
      at: ['memory: 2Gi'],
      message: ['The pod requests 2Gi of memory, above its limit of 1Gi'],
      fixed: pod('{ requests: { memory: 2Gi }, limits: { memory: 1Gi } }', ['{}']).replace('1Gi', '2Gi'),
    },
    {
      name: 'containers that request more in sum',
      yaml: pod('{ requests: { cpu: 1 } }', ['{ requests: { cpu: 600m } }', '{ requests: { cpu: 600m } }']),
      at: ['cpu: 1'],
      message: ['less than its containers in sum'],
    },
    {
      name: 'an init container that alone requests more',
      yaml: pod(
        '{ requests: { cpu: 1 } }',
        ['{}'],
        '  initContainers: [{ name: init, image: i, resources: { requests: { cpu: 3 } } }]\n',
      ),
      at: ['cpu: 1'],
    },
    {
      name: 'a sidecar that makes it too much',
      yaml: pod(
        '{ requests: { cpu: 1 } }',
        ['{ requests: { cpu: 600m } }'],
        '  initContainers: [{ name: log, image: i, restartPolicy: Always, resources: { requests: { cpu: 600m } } }]\n',
      ),
      at: ['cpu: 1'],
    },
    {
      name: 'a container that may use more than the pod',
      yaml: pod('{ limits: { memory: 1Gi } }', ['{ limits: { memory: 1Gi } }', '{ limits: { memory: 2Gi } }']),
      at: ['memory: 2Gi'],
      message: ['"c1" limits memory to 2Gi, above the 1Gi of its pod'],
      fixed: pod('{ limits: { memory: 1Gi } }', ['{ limits: { memory: 1Gi } }', '{ limits: { memory: 2Gi } }']).replace(
        '1Gi',
        '2Gi',
      ),
    },
  ],
});
