import rule from '../../../src/rules/privilege-sprawl/no-admission-webhook.js';
import { testRule } from '../../support/test-rule.js';

const config = (kind: string, webhooks: string) =>
  `apiVersion: admissionregistration.k8s.io/v1\nkind: ${kind}WebhookConfiguration\nmetadata: { name: a }\nwebhooks: [${webhooks}]\n`;

testRule(rule, {
  valid: [
    { name: 'none', yaml: config('Validating', '') },
    {
      name: 'a policy',
      yaml: 'apiVersion: admissionregistration.k8s.io/v1\nkind: ValidatingAdmissionPolicy\nmetadata: { name: a }\n',
    },
    {
      name: 'a kind of another project',
      yaml: config('Validating', '{ name: a.example.com }').replace('admissionregistration.k8s.io', 'example.com'),
    },
  ],
  invalid: [
    {
      name: 'one that validates',
      yaml: config('Validating', '{ name: a.example.com }'),
      at: ['name: a.example.com'],
      message: ['has webhook "a.example.com"'],
    },
    { name: 'one that changes', yaml: config('Mutating', '{ name: a.example.com }'), at: ['name: a.example.com'] },
    {
      name: 'two',
      yaml: config('Mutating', '{ name: a.example.com }, { name: b.example.com }'),
      at: ['name: a.example.com', 'name: b.example.com'],
    },
  ],
});
