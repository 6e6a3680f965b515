import rule from '../../../src/rules/privilege-sprawl/no-long-lived-token-secret.js';
import { testRule } from '../../support/test-rule.js';

const secret = (more: string, annotations = '{ kubernetes.io/service-account.name: ci }') => `apiVersion: v1
kind: Secret
metadata:
  name: ci-token
  annotations: ${annotations}
${more}`;

testRule(rule, {
  valid: [
    { name: 'an ordinary Secret', yaml: secret('type: Opaque\n') },
    { name: 'no type', yaml: secret('data: {}\n') },
  ],
  invalid: [
    {
      name: 'a token of an account',
      yaml: secret('type: kubernetes.io/service-account-token\n'),
      at: ['type: kubernetes.io/service-account-token'],
      message: [/^Secret "ci-token" keeps a token of ServiceAccount "ci" that never expires\.$/],
    },
    {
      name: 'quoted',
      yaml: secret('type: "kubernetes.io/service-account-token"\n'),
      at: ['type: "kubernetes.io/service-account-token"'],
    },
    {
      name: 'an item of a List',
      yaml: `apiVersion: v1
kind: List
items:
  - apiVersion: v1
    kind: Secret
    metadata: { name: ci-token }
    type: kubernetes.io/service-account-token
`,
      at: ['type: kubernetes.io/service-account-token'],
    },
  ],
});
