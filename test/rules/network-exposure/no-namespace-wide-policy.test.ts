import rule from '../../../src/rules/network-exposure/no-namespace-wide-policy.js';
import { testRule } from '../../support/test-rule.js';

const policy = (selector: string, more: string) =>
  `apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: { name: a }\nspec: { podSelector: ${selector}, ${more} }\n`;

testRule(rule, {
  valid: [
    { name: 'a default deny', yaml: policy('{}', 'policyTypes: [Ingress, Egress]') },
    { name: 'a default deny with an empty list', yaml: policy('{}', 'ingress: []') },
    { name: 'a selector', yaml: policy('{ matchLabels: { app: web } }', 'ingress: [{}]') },
    {
      name: 'a selector by expression',
      yaml: policy('{ matchExpressions: [{ key: app, operator: Exists }] }', 'ingress: [{}]'),
    },
  ],
  invalid: [
    {
      name: 'an allowance',
      yaml: policy('{}', 'ingress: [{ ports: [{ port: 80 }] }]'),
      at: ['podSelector'],
      message: ['to every pod of its namespace'],
    },
    { name: 'name lookups', yaml: policy('{}', 'egress: [{ ports: [{ port: 53 }] }]'), at: ['podSelector'] },
    { name: 'an empty list of labels', yaml: policy('{ matchLabels: {} }', 'ingress: [{}]'), at: ['podSelector'] },
  ],
});
