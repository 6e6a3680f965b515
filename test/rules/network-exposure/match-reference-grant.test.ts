import rule from '../../../src/rules/network-exposure/match-reference-grant.js';
import { testRule } from '../../support/test-rule.js';

const ROUTE = `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: shop, namespace: shop }
spec: { rules: [{ backendRefs: [{ name: stock, namespace: stock, port: 80 }] }] }
`;
const SERVICE = `---
apiVersion: v1
kind: Service
metadata: { name: stock, namespace: stock }
spec: { selector: { app: stock }, ports: [{ port: 80 }] }
`;
const grant = (kind = 'HTTPRoute', namespace = 'shop', name = '') => `---
apiVersion: gateway.networking.k8s.io/v1beta1
kind: ReferenceGrant
metadata: { name: a, namespace: stock }
spec:
  from: [{ group: gateway.networking.k8s.io, kind: ${kind}, namespace: ${namespace} }]
  to: [{ group: "", kind: Service${name} }]
`;

testRule(rule, {
  valid: [
    { name: 'a grant', yaml: ROUTE + SERVICE + grant() },
    { name: 'a grant by name', yaml: ROUTE + SERVICE + grant('HTTPRoute', 'shop', ', name: stock') },
    {
      name: 'its own namespace',
      yaml: ROUTE.replace(', namespace: stock', '') + SERVICE.replace('namespace: stock', 'namespace: shop'),
    },
    { name: 'a Service from elsewhere', yaml: ROUTE },
    { name: 'a route without a namespace', yaml: ROUTE.replace(', namespace: shop }', ' }') + SERVICE },
    { name: 'a fragment', yaml: ROUTE + SERVICE, complete: false },
  ],
  invalid: [
    {
      name: 'no grant',
      yaml: ROUTE + SERVICE,
      at: ['name: stock'],
      message: ['Service "stock" of namespace "stock", where no ReferenceGrant'],
    },
    { name: 'a grant for another kind', yaml: ROUTE + SERVICE + grant('TCPRoute'), at: ['name: stock'] },
    { name: 'a grant for another namespace', yaml: ROUTE + SERVICE + grant('HTTPRoute', 'web'), at: ['name: stock'] },
    {
      name: 'a grant of another Service',
      yaml: ROUTE + SERVICE + grant('HTTPRoute', 'shop', ', name: prices'),
      at: ['name: stock'],
    },
    {
      name: 'a grant in the wrong namespace',
      yaml:
        ROUTE +
        SERVICE +
        grant().replace('metadata: { name: a, namespace: stock }', 'metadata: { name: a, namespace: shop }'),
      at: ['name: stock'],
    },
  ],
});
