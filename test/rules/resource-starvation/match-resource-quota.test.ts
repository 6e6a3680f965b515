import rule from '../../../src/rules/resource-starvation/match-resource-quota.js';
import { testRule } from '../../support/test-rule.js';

const set = (resources: string, hard: string, others = '') => `apiVersion: v1
kind: ResourceQuota
metadata: { name: team, namespace: shop }
spec:
  hard: ${hard}
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: shop }
spec:
  template:
    spec:
      containers:
        - name: app
          image: registry.example.com/web:1.2.3
          resources: ${resources}
${others}`;

const LIMIT_RANGE = `---
apiVersion: v1
kind: LimitRange
metadata: { name: defaults, namespace: shop }
spec: { limits: [{ type: Container, default: { cpu: 1, memory: 64Mi } }] }
`;

const POD = `apiVersion: v1
kind: Pod
metadata: { name: web }
spec: { containers: [{ name: app, image: registry.example.com/web:1.2.3 }] }
`;

testRule(rule, {
  valid: [
    { name: 'no quota', yaml: POD },
    {
      name: 'all that is counted',
      yaml: set(
        '{ requests: { cpu: 1 }, limits: { memory: 64Mi } }',
        '{ requests.cpu: 8, requests.memory: 8Gi, limits.memory: 8Gi }',
      ),
    },
    { name: 'a count of objects', yaml: set('{}', '{ pods: 20, requests.storage: 1Ti }') },
    { name: 'defaults that fill it in', yaml: set('{}', '{ limits.cpu: 8, limits.memory: 8Gi }', LIMIT_RANGE) },
    {
      name: 'resources of the pod',
      yaml: set('{}', '{ limits.cpu: 8, limits.memory: 8Gi }', '      resources: { limits: { cpu: 1 } }\n'),
    },
    { name: 'a part of an overlay', yaml: set('{}', '{ limits.cpu: 8 }').replace(/ *image: .*\n/, '') },
    {
      name: 'a quota for pods of one priority',
      yaml: set(
        '{}',
        '{ limits.cpu: 8 }\n  scopeSelector: { matchExpressions: [{ scopeName: PriorityClass, operator: In, values: [high] }] }',
      ),
    },
    { name: 'another namespace', yaml: set('{}', '{ limits.cpu: 8 }').replace('namespace: shop', 'namespace: other') },
  ],
  invalid: [
    {
      name: 'no CPU limit',
      yaml: set(
        '{ requests: { cpu: 1 }, limits: { memory: 64Mi } }',
        '{ requests.cpu: 8, limits.cpu: 16, limits.memory: 8Gi }',
      ),
      at: ['resources'],
      message: ['Container "app" leaves out limits.cpu, which ResourceQuota "team" counts.'],
    },
    {
      name: 'nothing',
      yaml: set('{}', '{ cpu: 8, memory: 8Gi }'),
      at: ['resources'],
      message: ['leaves out requests.cpu, requests.memory,'],
    },
    {
      name: 'an init container',
      yaml: set(
        '{ limits: { memory: 64Mi } }',
        '{ limits.memory: 8Gi }',
        '      initContainers: [{ name: init, image: i }]\n',
      ),
      at: ['name: init'],
      message: ['"init" leaves out limits.memory'],
    },
  ],
});
