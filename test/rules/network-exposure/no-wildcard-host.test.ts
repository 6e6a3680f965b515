import rule from '../../../src/rules/network-exposure/no-wildcard-host.js';
import { testRule } from '../../support/test-rule.js';

const ingress = (...hosts: string[]) => `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: web }
spec:
  rules:
${hosts.map((host) => `    - host: ${host}\n      http: { paths: [{ path: /, pathType: Prefix, backend: { service: { name: web, port: { number: 80 } } } }] }\n`).join('')}`;

testRule(rule, {
  valid: [
    { name: 'a host', yaml: ingress('shop.example.com') },
    { name: 'no host, which another rule looks at', yaml: ingress('""') },
    {
      name: 'a wildcard in tls alone',
      yaml: `${ingress('shop.example.com')}  tls: [{ hosts: ["*.example.com"], secretName: wildcard }]\n`,
    },
  ],
  invalid: [
    {
      name: 'a wildcard',
      yaml: ingress('"*.example.com"'),
      at: ['host: "*.example.com"'],
      message: ['matches "*.example.com"'],
    },
    {
      name: 'one host of two',
      yaml: ingress('shop.example.com', '"*.shop.example.com"'),
      at: ['host: "*.shop.example.com"'],
    },
    {
      name: 'an Ingress of an older version',
      yaml: ingress("'*.example.com'").replace('networking.k8s.io/v1', 'extensions/v1beta1'),
      at: ["host: '*.example.com'"],
    },
  ],
});
