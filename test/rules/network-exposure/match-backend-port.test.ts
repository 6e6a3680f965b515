import rule from '../../../src/rules/network-exposure/match-backend-port.js';
import { testRule } from '../../support/test-rule.js';

const service = (ports = '[{ name: http, port: 80, targetPort: 8080 }]', spec = '') => `apiVersion: v1
kind: Service
metadata: { name: web, namespace: shop }
spec:
${spec}  selector: { app: web }
  ports: ${ports}
---
`;

const ingress = (backend: string, apiVersion = 'networking.k8s.io/v1') => `apiVersion: ${apiVersion}
kind: Ingress
metadata: { name: shop, namespace: shop }
spec:
  rules:
    - http:
        paths:
          - path: /
            pathType: Prefix
            backend: ${backend}
`;

const route = (backend: string) => `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: shop, namespace: shop }
spec:
  rules:
    - backendRefs:
        - ${backend}
`;

const number = (port: number) => `{ service: { name: web, port: { number: ${port} } } }`;
const name = (port: string) => `{ service: { name: web, port: { name: ${port} } } }`;

testRule(rule, {
  valid: [
    { name: 'the number of a port', yaml: service() + ingress(number(80)) },
    { name: 'the name of a port', yaml: service() + ingress(name('http')) },
    {
      name: 'the older field with a number in quotes',
      yaml: service() + ingress('{ serviceName: web, servicePort: "80" }', 'extensions/v1beta1'),
    },
    {
      name: 'a value of the wrong type',
      yaml: service() + ingress('{ service: { name: web, port: { number: { a: 1 } } } }'),
    },
    { name: 'no port', yaml: service() + route('{ name: web }') },
    {
      name: 'a Service outside the set',
      yaml: service() + ingress('{ service: { name: api, port: { number: 8080 } } }'),
    },
    {
      name: 'another name for a host',
      yaml: service('[]', '  type: ExternalName\n  externalName: web.example.com\n') + ingress(number(8080)),
    },
    { name: 'a port that is filled in later', yaml: service() + ingress(name('"${PORT}"')) },
    { name: 'a Service whose port is filled in later', yaml: service('[{ port: "${PORT}" }]') + ingress(number(8080)) },
    {
      name: 'a Service whose port has a name that is filled in later',
      yaml: service('[{ name: "${NAME}", port: 80 }]') + ingress(name('http')),
    },
    {
      name: 'two versions of the Service, one of which has it',
      yaml: service() + service('[{ port: 8080 }]') + ingress(number(8080)),
    },
  ],
  invalid: [
    {
      name: 'the port of the container',
      yaml: service() + ingress(number(8080)),
      at: ['number: 8080'],
      message: ['port 8080 of Service "web", which has only 80 ("http")'],
      fixed: service() + ingress(number(80)),
    },
    {
      name: 'a name that no port has',
      yaml: service() + ingress(name('web')),
      at: ['name: web'],
      fixed: service() + ingress(name('http')),
    },
    {
      name: 'a name where the port has none',
      yaml: service('[{ port: 80 }]') + ingress(name('http')),
      at: ['name: http'],
      fixed: null,
    },
    {
      name: 'one of several',
      yaml: service('[{ name: http, port: 80 }, { name: grpc, port: 90 }]') + ingress(number(8080)),
      at: ['number: 8080'],
      message: ['80 ("http"), 90 ("grpc")'],
      fixed: null,
    },
    {
      name: 'the older field',
      yaml: service() + ingress('{ serviceName: web, servicePort: 8080 }', 'networking.k8s.io/v1beta1'),
      at: ['servicePort: 8080'],
      fixed: service() + ingress('{ serviceName: web, servicePort: 80 }', 'networking.k8s.io/v1beta1'),
    },
    {
      name: 'a route',
      yaml: service() + route('{ name: web, port: 8080 }'),
      at: ['port: 8080'],
      fixed: service() + route('{ name: web, port: 80 }'),
    },
  ],
});
