import rule from '../../../src/rules/resource-starvation/require-resource-quota.js';
import { testRule } from '../../support/test-rule.js';

const set = (hard: string, name = 'shop', namespace = 'namespace: shop') => `apiVersion: v1
kind: Namespace
metadata: { name: ${name} }
---
apiVersion: v1
kind: ResourceQuota
metadata: { name: team, ${namespace} }
spec: { hard: ${hard} }
`;

const BOTH = '{ requests.cpu: 8, requests.memory: 16Gi }';

testRule(rule, {
  valid: [
    { name: 'CPU and memory', yaml: set(BOTH) },
    { name: 'their short names', yaml: set('{ cpu: 8, memory: 16Gi }') },
    { name: 'a quota without a namespace', yaml: set(BOTH, 'shop', 'labels: {}') },
    { name: 'a namespace of Kubernetes’ own', yaml: set(BOTH, 'kube-system') },
    { name: 'a fragment', yaml: set(BOTH, 'other'), complete: false },
  ],
  invalid: [
    {
      name: 'no quota',
      yaml: set(BOTH).split('---')[0] as string,
      at: ['name: shop'],
      message: ['Namespace "shop" has no ResourceQuota'],
    },
    { name: 'a quota of another namespace', yaml: set(BOTH, 'other'), at: ['name: other'] },
    { name: 'a count of objects', yaml: set('{ pods: 20 }'), at: ['name: shop'] },
    { name: 'memory alone', yaml: set('{ limits.memory: 16Gi }'), at: ['name: shop'] },
  ],
});
