import rule from '../../../src/rules/network-exposure/no-duplicate-ingress-host.js';
import { testRule } from '../../support/test-rule.js';

const ingress = (name: string, host: string, path = '/') => `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: ${name}, namespace: shop }
spec:
  rules:
    - host: ${host}
      http:
        paths: [{ path: ${path}, pathType: Prefix, backend: { service: { name: ${name}, port: { number: 80 } } } }]
`;

const both = (...texts: string[]) => texts.join('---\n');

testRule(rule, {
  valid: [
    { name: 'different hosts', yaml: both(ingress('a', 'a.example.com'), ingress('b', 'b.example.com')) },
    {
      name: 'one Ingress with several paths',
      yaml: ingress('a', 'a.example.com').replace(
        '[{ path: /,',
        '[{ path: /x, pathType: Prefix, backend: { service: { name: x, port: { number: 80 } } } }, { path: /,',
      ),
    },
    { name: 'no hosts', yaml: both(ingress('a', '""'), ingress('b', '""')) },
  ],
  invalid: [
    {
      name: 'other paths of one host',
      yaml: both(ingress('a', 'a.example.com'), ingress('b', 'a.example.com', '/b')),
      at: ['host: a.example.com'],
      message: ['Ingress "b" serves host "a.example.com", as Ingress "a" does'],
    },
    {
      name: 'hosts that differ in case',
      yaml: both(ingress('a', 'a.example.com'), ingress('b', 'A.example.com')),
      at: ['host: A.example.com'],
    },
    {
      name: 'three Ingresses',
      yaml: both(
        ingress('a', 'a.example.com'),
        ingress('b', 'a.example.com', '/b'),
        ingress('c', 'a.example.com', '/c'),
      ),
      at: ['host: a.example.com', 'host: a.example.com'],
    },
  ],
});
