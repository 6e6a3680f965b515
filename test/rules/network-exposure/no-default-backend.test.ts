import rule from '../../../src/rules/network-exposure/no-default-backend.js';
import { testRule } from '../../support/test-rule.js';

const ingress = (spec: string, apiVersion = 'networking.k8s.io/v1') => `apiVersion: ${apiVersion}
kind: Ingress
metadata: { name: web }
spec:
${spec}`;

testRule(rule, {
  valid: [
    { name: 'rules alone', yaml: ingress('  rules: [{ host: shop.example.com }]\n') },
    { name: 'an empty value', yaml: ingress('  defaultBackend:\n  rules: [{ host: shop.example.com }]\n') },
  ],
  invalid: [
    {
      name: 'a Service',
      yaml: ingress('  defaultBackend: { service: { name: web, port: { number: 80 } } }\n'),
      at: ['defaultBackend'],
      message: ['takes every request'],
    },
    {
      name: 'a resource',
      yaml: ingress('  defaultBackend: { resource: { apiGroup: example.com, kind: Bucket, name: assets } }\n'),
      at: ['defaultBackend'],
    },
    {
      name: 'the older field',
      yaml: ingress('  backend: { serviceName: web, servicePort: 80 }\n', 'extensions/v1beta1'),
      at: ['backend'],
    },
  ],
});
