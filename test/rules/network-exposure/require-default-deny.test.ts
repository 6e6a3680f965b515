import rule from '../../../src/rules/network-exposure/require-default-deny.js';
import { testRule } from '../../support/test-rule.js';

const namespace = (name = 'shop') => `apiVersion: v1
kind: Namespace
metadata: { name: ${name} }
`;

const policy = (spec: string, within = 'shop') => `---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: web, namespace: ${within} }
spec: ${spec}
`;

const workload = `---
apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop, labels: { app: web } }
spec: { containers: [{ name: app, image: registry.example.com/web:1.2.3 }] }
`;

testRule(rule, {
  valid: [
    {
      name: 'a default that denies',
      yaml: namespace() + policy('{ podSelector: {}, policyTypes: [Ingress, Egress] }'),
    },
    { name: 'a default for ingress', yaml: namespace() + workload + policy('{ podSelector: {} }') },
    { name: "one of the cluster's own namespaces", yaml: namespace('kube-system') },
    { name: 'workloads without any policy, which another rule flags', yaml: namespace() + workload },
    { name: 'a fragment', yaml: namespace(), complete: false },
  ],
  invalid: [
    {
      name: 'no policy at all',
      yaml: namespace(),
      at: ['name: shop'],
      message: ['selects all pods of Namespace "shop"'],
    },
    {
      name: 'a policy for some pods',
      yaml: namespace() + workload + policy('{ podSelector: { matchLabels: { app: web } } }'),
      at: ['name: shop'],
    },
    {
      name: 'a default for egress alone',
      yaml: namespace() + policy('{ podSelector: {}, policyTypes: [Egress] }'),
      at: ['name: shop'],
    },
    {
      name: 'a default in another namespace',
      yaml: namespace() + policy('{ podSelector: {} }', 'other'),
      at: ['name: shop'],
    },
  ],
});
