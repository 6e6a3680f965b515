import rule from '../../../src/rules/network-exposure/require-egress-policy.js';
import { testRule } from '../../support/test-rule.js';

const pod = (extra = '') => `apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop, labels: { app: web } }
spec:
${extra}  containers: [{ name: app, image: registry.example.com/web:1.2.3 }]
`;

const policy = (spec: string, name = 'web') => `---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: ${name}, namespace: shop }
spec: ${spec}
`;

const ingress = policy('{ podSelector: { matchLabels: { app: web } }, policyTypes: [Ingress], ingress: [] }');

testRule(rule, {
  valid: [
    { name: 'a pod without any policy, which another rule flags', yaml: pod() },
    {
      name: 'a policy for both directions',
      yaml: pod() + policy('{ podSelector: {}, policyTypes: [Ingress, Egress] }'),
    },
    {
      name: 'a second policy for egress',
      yaml: pod() + ingress + policy('{ podSelector: {}, policyTypes: [Egress] }', 'deny'),
    },
    {
      name: 'egress rules without policyTypes',
      yaml: pod() + policy('{ podSelector: {}, egress: [{ to: [{ podSelector: {} }] }] }'),
    },
    {
      name: 'egress rules that policyTypes leaves out, which another rule flags',
      yaml: pod() + policy('{ podSelector: {}, policyTypes: [Ingress], egress: [{ to: [{ podSelector: {} }] }] }'),
    },
    { name: 'a pod in the network of its node', yaml: pod('  hostNetwork: true\n') + ingress },
    { name: 'a fragment', yaml: pod() + ingress, complete: false },
  ],
  invalid: [
    {
      name: 'policyTypes with Ingress alone',
      yaml: pod() + ingress,
      at: ['name: web'],
      message: ['for ingress alone'],
    },
    { name: 'no policyTypes and no egress rules', yaml: pod() + policy('{ podSelector: {} }'), at: ['name: web'] },
    {
      name: 'an empty list of egress rules without policyTypes',
      yaml: pod() + policy('{ podSelector: {}, egress: [] }'),
      at: ['name: web'],
    },
    {
      name: 'egress isolated for other pods alone',
      yaml: pod() + ingress + policy('{ podSelector: { matchLabels: { app: api } }, policyTypes: [Egress] }', 'api'),
      at: ['name: web'],
    },
  ],
});
