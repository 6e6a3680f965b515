import rule from '../../../src/rules/network-exposure/match-parent-gateway.js';
import { testRule } from '../../support/test-rule.js';

const gateway = (
  namespace = 'edge',
  listener = '{ name: https, port: 443, protocol: HTTPS, allowedRoutes: { namespaces: { from: All } } }',
) => `---
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: public, namespace: ${namespace} }
spec: { gatewayClassName: a, listeners: [${listener}] }
`;
const route = (parent: string, kind = 'HTTPRoute') => `apiVersion: gateway.networking.k8s.io/v1
kind: ${kind}
metadata: { name: shop, namespace: shop }
spec:
  parentRefs:
    - ${parent}
`;

testRule(rule, {
  valid: [
    { name: 'a Gateway of the set', yaml: route('{ name: public, namespace: edge }') + gateway() },
    { name: 'one of its listeners', yaml: route('{ name: public, namespace: edge, sectionName: https }') + gateway() },
    {
      name: 'one of the same namespace',
      yaml: route('{ name: public }') + gateway('shop', '{ name: http, port: 80, protocol: HTTP }'),
    },
    { name: 'a set without Gateways', yaml: route('{ name: public, namespace: edge }') },
    { name: 'a Service as parent', yaml: route('{ kind: Service, group: "", name: web }') + gateway('shop') },
    { name: 'a name that is not final', yaml: route('{ name: "${GATEWAY}", namespace: edge }') + gateway() },
    {
      name: 'a listener that is not final',
      yaml: route('{ name: public, namespace: edge, sectionName: "${LISTENER}" }') + gateway(),
    },
    { name: 'a fragment', yaml: route('{ name: private, namespace: edge }') + gateway(), complete: false },
    {
      name: 'a namespace by its labels',
      yaml:
        route('{ name: public, namespace: edge }') +
        gateway('edge', '{ name: a, allowedRoutes: { namespaces: { from: Selector } } }'),
    },
  ],
  invalid: [
    {
      name: 'another name',
      yaml: route('{ name: private, namespace: edge }') + gateway(),
      at: ['name: private'],
      message: ['Gateway "private", which the set does not have'],
    },
    {
      name: 'another namespace',
      yaml: route('{ name: public }', 'GRPCRoute') + gateway(),
      at: ['name: public'],
      message: ['which the set has in namespace "edge"'],
    },
    {
      name: 'a listener that is not there',
      yaml: route('{ name: public, namespace: edge, sectionName: http }') + gateway(),
      at: ['name: public'],
      message: ['has no listener "http"'],
    },
    {
      name: 'a listener for its own namespace',
      yaml: route('{ name: public, namespace: edge }') + gateway('edge', '{ name: http, port: 80, protocol: HTTP }'),
      at: ['name: public'],
      message: ['own namespace alone'],
    },
  ],
});
