import rule from '../../../src/rules/resource-starvation/match-limit-range.js';
import { testRule } from '../../support/test-rule.js';

const set = (resources: string, limit: string, others = '') => `apiVersion: v1
kind: LimitRange
metadata: { name: bounds, namespace: shop }
spec: { limits: [${limit}] }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: shop }
spec:
  template:
    spec:
      containers: [{ name: app, image: registry.example.com/web:1.2.3, resources: ${resources} }]
${others}`;

const POD = `apiVersion: v1
kind: Pod
metadata: { name: web }
spec: { containers: [{ name: app, image: registry.example.com/web:1.2.3, resources: { requests: { cpu: 64 } } }] }
`;

testRule(rule, {
  valid: [
    { name: 'no LimitRange', yaml: POD },
    {
      name: 'amounts within the bounds',
      yaml: set(
        '{ requests: { memory: 64Mi }, limits: { memory: 1Gi } }',
        '{ type: Container, min: { memory: 64Mi }, max: { memory: 1024Mi } }',
      ),
    },
    {
      name: 'a request below the default limit',
      yaml: set('{ requests: { cpu: 100m } }', '{ type: Container, default: { cpu: 500m } }'),
    },
    {
      name: 'a request at the default limit',
      yaml: set('{ requests: { cpu: 500m } }', '{ type: Container, default: { cpu: 0.5 } }'),
    },
    {
      name: 'a limit of its own above the default',
      yaml: set('{ requests: { cpu: 1 }, limits: { cpu: 2 } }', '{ type: Container, default: { cpu: 500m } }'),
    },
    {
      name: 'bounds of whole pods, which are not judged',
      yaml: set('{ limits: { cpu: 4 } }', '{ type: Pod, max: { cpu: 2 } }'),
    },
    {
      name: 'another namespace',
      yaml: set('{ limits: { cpu: 4 } }', '{ type: Container, max: { cpu: 2 } }').replace(
        'namespace: shop',
        'namespace: other',
      ),
    },
    {
      name: 'an amount that another program fills in',
      yaml: set("{ limits: { cpu: '${CPU}' } }", '{ type: Container, max: { cpu: 2 } }'),
    },
  ],
  invalid: [
    {
      name: 'a limit above the maximum',
      yaml: set('{ limits: { memory: 2Gi } }', '{ type: Container, max: { memory: 1Gi } }'),
      at: ['memory: 2Gi'],
      message: ['Container "app" sets limits.memory to 2Gi, above the maximum of 1Gi in LimitRange "bounds".'],
      fixed: set('{ limits: { memory: 2Gi } }', '{ type: Container, max: { memory: 1Gi } }').replace('2Gi', '1Gi'),
    },
    {
      name: 'a request below the minimum',
      yaml: set('{ requests: { cpu: 10m } }', '{ type: Container, min: { cpu: 50m } }'),
      at: ['cpu: 10m'],
      message: ['below the minimum of 50m'],
      fixed: set('{ requests: { cpu: 10m } }', '{ type: Container, min: { cpu: 50m } }').replace('10m', '50m'),
    },
    {
      name: 'a request above the limit that is filled in',
      yaml: set('{ requests: { cpu: 1 } }', '{ type: Container, default: { cpu: 500m } }'),
      at: ['cpu: 1'],
      message: ['requests.cpu to 1, above the default limit of 500m'],
      fixed: set('{ requests: { cpu: 1 } }', '{ type: Container, default: { cpu: 500m } }').replace(
        '1 }',
        '1 }, limits: { cpu: 1 }',
      ),
    },
    {
      name: 'an init container',
      yaml: set(
        '{}',
        '{ type: Container, max: { cpu: 2 } }',
        '      initContainers: [{ name: init, image: i, resources: { limits: { cpu: 4 } } }]\n',
      ),
      at: ['cpu: 4'],
      message: ['"init"'],
      fixed: `apiVersion: v1
kind: LimitRange
metadata: { name: bounds, namespace: shop }
spec: { limits: [{ type: Container, max: { cpu: 2 } }] }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: shop }
spec:
  template:
    spec:
      containers: [{ name: app, image: registry.example.com/web:1.2.3, resources: {} }]
      initContainers: [{ name: init, image: i, resources: { limits: { cpu: 2 } } }]
`,
    },
  ],
});
