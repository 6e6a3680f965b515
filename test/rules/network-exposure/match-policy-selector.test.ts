import rule from '../../../src/rules/network-exposure/match-policy-selector.js';
import { testRule } from '../../support/test-rule.js';

const set = (podSelector: string, namespace = 'shop') => `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: web, namespace: shop }
spec:
  podSelector: ${podSelector}
  policyTypes: [Ingress]
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: ${namespace} }
spec:
  template:
    metadata: { labels: { app: web, tier: front } }
    spec: { containers: [{ name: app, image: registry.example.com/web:1.2.3 }] }
`;

testRule(rule, {
  valid: [
    { name: 'a label that the pod has', yaml: set('{ matchLabels: { app: web } }') },
    {
      name: 'an expression that the pod satisfies',
      yaml: set(
        '{ matchExpressions: [{ key: tier, operator: In, values: [front, back] }, { key: canary, operator: DoesNotExist }] }',
      ),
    },
    { name: 'an empty selector in a namespace without workloads', yaml: set('{}', 'other') },
    { name: 'a set of policies alone', yaml: set('{ matchLabels: { app: api } }').split('---')[0] as string },
    {
      name: 'a policy for a namespace that the set has no workload in',
      yaml: set('{ matchLabels: { k8s-app: kube-dns } }', 'other'),
    },
    { name: 'a label that an operator gives', yaml: set('{ matchLabels: { cnpg.io/cluster: orders } }') },
    { name: 'a fragment', yaml: set('{ matchLabels: { app: api } }'), complete: false },
    {
      name: 'a policy of Calico',
      yaml: set('{ matchLabels: { app: api } }').replace('networking.k8s.io', 'projectcalico.org'),
    },
  ],
  invalid: [
    {
      name: 'another value',
      yaml: set('{ matchLabels: { app: api } }'),
      at: ['podSelector'],
      message: ['app=api; no pod'],
    },
    { name: 'another key', yaml: set('{ matchLabels: { app.kubernetes.io/name: web } }'), at: ['podSelector'] },
    {
      name: 'an expression that no pod satisfies',
      yaml: set('{ matchExpressions: [{ key: tier, operator: NotIn, values: [front] }] }'),
      at: ['podSelector'],
      message: ['tier notin (front)'],
    },
    {
      name: 'pods in another namespace',
      yaml: set('{ matchLabels: { app: web } }', 'other'),
      at: ['podSelector'],
      message: ['in namespace "other"'],
    },
    {
      name: 'labels of a workload that the policy is named after',
      yaml: set('{ matchLabels: { app: api, tier: front } }').replace(
        'spec:\n  template',
        'spec:\n  selector: { matchLabels: { app: web } }\n  template',
      ),
      at: ['podSelector'],
      fixed: set('{ matchLabels: { app: web } }').replace(
        'spec:\n  template',
        'spec:\n  selector: { matchLabels: { app: web } }\n  template',
      ),
    },
  ],
});
