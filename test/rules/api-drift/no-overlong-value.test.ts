import rule from '../../../src/rules/api-drift/no-overlong-value.js';
import { testRule } from '../../support/test-rule.js';

const policy = (types: string) =>
  `apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: { name: a }\nspec:\n  podSelector: {}\n  policyTypes: ${types}\n`;
const settings = (length: number) =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\ndata:\n  text: ${'x'.repeat(length)}\n`;
const secret = (length: number) =>
  `apiVersion: v1\nkind: Secret\nmetadata: { name: a }\nstringData:\n  text: ${'x'.repeat(length)}\n`;

testRule(rule, {
  valid: [
    { name: 'both directions', yaml: policy('[Ingress, Egress]') },
    { name: 'a ConfigMap of a mebibyte less the key', yaml: settings(2 ** 20 - 4) },
  ],
  invalid: [
    { name: 'more directions than there are', yaml: policy('[Ingress, Egress, Ingress]'), at: ['policyTypes'] },
    {
      name: 'a ConfigMap of more than a mebibyte',
      yaml: settings(2 ** 20 + 1),
      at: ['data'],
      message: ['at most 1048576 bytes'],
    },
    { name: 'a Secret of more than a mebibyte', yaml: secret(2 ** 20 + 1), at: ['kind: Secret'] },
  ],
});
