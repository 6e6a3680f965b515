import rule from '../../../src/rules/network-exposure/match-policy-types.js';
import { testRule } from '../../support/test-rule.js';

const policy = (spec: string) => `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: web, namespace: shop }
spec:
  podSelector: {}
${spec}`;

const egress = '  egress:\n    - to: [{ podSelector: { matchLabels: { app: db } } }]\n';
const ingress = '  ingress:\n    - from: [{ podSelector: { matchLabels: { app: web } } }]\n';

testRule(rule, {
  valid: [
    { name: 'both directions listed', yaml: policy(`  policyTypes: [Ingress, Egress]\n${ingress}${egress}`) },
    { name: 'no policyTypes, which are then inferred', yaml: policy(ingress + egress) },
    { name: 'an empty policyTypes, which is inferred too', yaml: policy(`  policyTypes: []\n${egress}`) },
    {
      name: 'a listed direction without rules, which denies',
      yaml: policy(`  policyTypes: [Ingress, Egress]\n${ingress}`),
    },
    { name: 'an empty list of rules', yaml: policy(`  policyTypes: [Ingress]\n${ingress}  egress: []\n`) },
    { name: 'a type that is filled in later', yaml: policy(`  policyTypes: ["\${DIRECTION}"]\n${egress}`) },
  ],
  invalid: [
    {
      name: 'egress rules beside Ingress',
      yaml: policy(`  policyTypes:\n    - Ingress # for now\n${egress}`),
      at: ['egress'],
      message: ['does not list Egress'],
      fixed: policy(`  policyTypes:\n    - Ingress # for now\n    - Egress\n${egress}`),
    },
    {
      name: 'the list in flow style',
      yaml: policy(`  policyTypes: [Ingress]\n${ingress}${egress}`),
      at: ['egress'],
      fixed: policy(`  policyTypes: [Ingress, Egress]\n${ingress}${egress}`),
    },
    {
      name: 'ingress rules beside Egress',
      yaml: policy(`  policyTypes: [Egress]\n${ingress}`),
      at: ['ingress'],
      fixed: policy(`  policyTypes: [Egress, Ingress]\n${ingress}`),
    },
  ],
});
