import rule from '../../../src/rules/network-exposure/no-exposed-workload.js';
import { testRule } from '../../support/test-rule.js';

const ROUTE = `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: shop }
spec: { rules: [{ backendRefs: [{ name: web, port: 80 }] }] }
`;
const SERVICE = `---
apiVersion: v1
kind: Service
metadata: { name: web }
spec: { selector: { app: web }, ports: [{ port: 80 }] }
`;
const WORKLOAD = `---
apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec: { template: { metadata: { labels: { app: web } }, spec: { containers: [] } } }
`;

testRule(rule, {
  valid: [
    { name: 'a Service without pods', yaml: ROUTE + SERVICE },
    { name: 'a workload without a route', yaml: SERVICE + WORKLOAD },
    {
      name: 'a route to another Service',
      yaml: ROUTE.replace('name: web, port', 'name: api, port') + SERVICE + WORKLOAD,
    },
  ],
  invalid: [
    {
      name: 'an HTTPRoute',
      yaml: ROUTE + SERVICE + WORKLOAD,
      at: ['name: web'],
      message: ['HTTPRoute "shop" leads to Deployment "web"'],
    },
    { name: 'a TCPRoute', yaml: ROUTE.replace('HTTPRoute', 'TCPRoute') + SERVICE + WORKLOAD, at: ['name: web'] },
    {
      name: 'two rules, once',
      yaml: ROUTE.replace('rules: [', 'rules: [{ backendRefs: [{ name: web, port: 80 }] }, ') + SERVICE + WORKLOAD,
      at: ['name: web'],
    },
    {
      name: 'an Ingress',
      yaml: `apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: shop }\nspec: { defaultBackend: { service: { name: web, port: { number: 80 } } } }\n${SERVICE}${WORKLOAD}`,
      at: ['name: web'],
    },
  ],
});
