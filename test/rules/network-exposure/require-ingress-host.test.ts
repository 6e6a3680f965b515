import rule from '../../../src/rules/network-exposure/require-ingress-host.js';
import { testRule } from '../../support/test-rule.js';

const PATHS =
  'http: { paths: [{ path: /, pathType: Prefix, backend: { service: { name: web, port: { number: 80 } } } }] }';

const ingress = (rules: string, apiVersion = 'networking.k8s.io/v1') => `apiVersion: ${apiVersion}
kind: Ingress
metadata: { name: web }
spec:
  rules:
${rules}`;

testRule(rule, {
  valid: [
    { name: 'a host', yaml: ingress(`    - host: shop.example.com\n      ${PATHS}\n`) },
    {
      name: 'a host with a wildcard, which another rule looks at',
      yaml: ingress(`    - host: "*.example.com"\n      ${PATHS}\n`),
    },
    { name: 'a host that is filled in later', yaml: ingress(`    - host: \${HOST}\n      ${PATHS}\n`) },
    {
      name: 'no rules',
      yaml: 'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: web }\nspec: { defaultBackend: { service: { name: web, port: { number: 80 } } } }\n',
    },
  ],
  invalid: [
    { name: 'no host', yaml: ingress(`    - ${PATHS}\n`), at: ['http'], message: ['"web" has a rule for every host'] },
    { name: 'an empty host', yaml: ingress(`    - host: ""\n      ${PATHS}\n`), at: ['host: ""'] },
    {
      name: 'one rule of two',
      yaml: ingress(`    - host: shop.example.com\n      ${PATHS}\n    - ${PATHS}\n`, 'extensions/v1beta1'),
      at: ['http'],
    },
  ],
});
