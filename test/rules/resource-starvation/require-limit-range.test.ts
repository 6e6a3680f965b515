import rule from '../../../src/rules/resource-starvation/require-limit-range.js';
import { testRule } from '../../support/test-rule.js';

const set = (limit: string, name = 'shop', namespace = 'namespace: shop') => `apiVersion: v1
kind: Namespace
metadata: { name: ${name} }
---
apiVersion: v1
kind: LimitRange
metadata: { name: defaults, ${namespace} }
spec: { limits: [${limit}] }
`;

const DEFAULTS = '{ type: Container, default: { memory: 64Mi } }';

testRule(rule, {
  valid: [
    { name: 'default amounts', yaml: set(DEFAULTS) },
    { name: 'a maximum, which the limit defaults to', yaml: set('{ type: Container, max: { memory: 1Gi } }') },
    { name: 'a LimitRange without a namespace', yaml: set(DEFAULTS, 'shop', 'labels: {}') },
    { name: 'a namespace of Kubernetes’ own', yaml: set(DEFAULTS, 'kube-system') },
    { name: 'a fragment', yaml: set(DEFAULTS, 'other'), complete: false },
  ],
  invalid: [
    {
      name: 'no LimitRange',
      yaml: set(DEFAULTS).split('---')[0] as string,
      at: ['name: shop'],
      message: ['Namespace "shop" has no LimitRange'],
    },
    { name: 'a LimitRange of another namespace', yaml: set(DEFAULTS, 'other'), at: ['name: other'] },
    {
      name: 'a LimitRange for claims',
      yaml: set('{ type: PersistentVolumeClaim, max: { storage: 1Gi } }'),
      at: ['name: shop'],
    },
    {
      name: 'default requests alone',
      yaml: set('{ type: Container, defaultRequest: { memory: 64Mi } }'),
      at: ['name: shop'],
    },
  ],
});
