import rule from '../../../src/rules/fragile-rollouts/match-webhook-service.js';
import { testRule } from '../../support/test-rule.js';

const webhook = (name: string, port = '') => `apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingWebhookConfiguration
metadata: { name: a }
webhooks: [{ name: a.example.com, sideEffects: None, clientConfig: { service: { ${port}name: ${name}, namespace: shop } } }]
`;
const service = (port = 443) => `---
apiVersion: v1
kind: Service
metadata: { name: hooks, namespace: shop }
spec: { selector: { app: hooks }, ports: [{ port: ${port} }] }
`;

testRule(rule, {
  valid: [
    { name: 'a Service of the set', yaml: webhook('hooks') + service() },
    { name: 'another port that it has', yaml: webhook('hooks', 'port: 8443, ') + service(8443) },
    { name: 'a set without Services in that namespace', yaml: webhook('hooks') },
    {
      name: 'an address',
      yaml: webhook('hooks').replace(/service: \{.*?\}/, 'url: "https://a.example.com"') + service(),
    },
    { name: 'a fragment', yaml: webhook('other') + service(), complete: false },
    {
      name: 'an API of the server itself',
      yaml: 'apiVersion: apiregistration.k8s.io/v1\nkind: APIService\nmetadata: { name: v1.apps }\nspec: { group: apps, version: v1 }\n',
    },
  ],
  invalid: [
    {
      name: 'another name',
      yaml: webhook('other') + service(),
      at: ['name: other'],
      message: ['calls Service "other", which the set does not have'],
      severities: ['error'],
    },
    {
      name: 'a webhook that may fail',
      yaml: webhook('other').replace('sideEffects', 'failurePolicy: Ignore, sideEffects') + service(),
      at: ['name: other'],
      severities: ['warning'],
    },
    {
      name: 'a port that it lacks',
      yaml: webhook('hooks') + service(8443),
      at: ['name: hooks'],
      message: ['which has no port 443'],
    },
    {
      name: 'an API',
      yaml: `apiVersion: apiregistration.k8s.io/v1\nkind: APIService\nmetadata: { name: v1.a.example.com }\nspec: { service: { name: other, namespace: shop } }\n${service()}`,
      at: ['name: other'],
    },
    {
      name: 'a conversion',
      yaml: `apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: { name: a.example.com }\nspec: { conversion: { webhook: { clientConfig: { service: { name: other, namespace: shop } } } } }\n${service()}`,
      at: ['name: other'],
    },
  ],
});
