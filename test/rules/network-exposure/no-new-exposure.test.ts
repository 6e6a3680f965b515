import rule from '../../../src/rules/network-exposure/no-new-exposure.js';
import { change } from '../../support/change.js';
import { testRule } from '../../support/test-rule.js';

const SERVICE = `apiVersion: v1
kind: Service
metadata:
  name: api
  annotations: { service.beta.kubernetes.io/azure-load-balancer-internal: 'true' }
spec:
  type: ClusterIP
  selector: { app: api }
  ports: [{ port: 80 }]
`;

const INTERNAL = SERVICE.replace('ClusterIP', 'LoadBalancer');
const PLAIN = SERVICE.replace(/ {2}annotations.*\n/, '');
const BOUNDED = PLAIN.replace('ClusterIP', 'LoadBalancer\n  loadBalancerSourceRanges: [10.0.0.0/8]');

testRule(rule, {
  valid: [
    { name: 'a Service that is closed', ...change(INTERNAL, 'LoadBalancer', 'ClusterIP') },
    {
      name: 'a type that is written down',
      ...change(PLAIN.replace('  type: ClusterIP\n', ''), 'spec:', 'spec:\n  type: ClusterIP'),
    },
    { name: 'a type that is filled in', ...change(PLAIN, 'ClusterIP', `'\${TYPE}'`) },
    { name: 'a public Service that stays so', ...change(PLAIN.replace('ClusterIP', 'LoadBalancer'), '80', '443') },
    {
      name: 'an edge proxy, which is made for it',
      ...change(PLAIN.replaceAll(' api', ' ingress-nginx-controller'), 'ClusterIP', 'LoadBalancer'),
    },
  ],
  invalid: [
    {
      name: 'a port on every node',
      ...change(PLAIN, 'ClusterIP', 'NodePort'),
      at: ['type: NodePort'],
      severities: ['warning'],
      message: ['on a port of every node, and was reachable in the cluster alone'],
    },
    {
      name: 'a public load balancer',
      before: PLAIN.replace('  type: ClusterIP\n', ''),
      yaml: PLAIN.replace('ClusterIP', 'LoadBalancer'),
      at: ['type: LoadBalancer'],
      severities: ['warning'],
      message: ['the whole internet may reach'],
    },
    {
      name: 'an internal load balancer',
      ...change(SERVICE, 'ClusterIP', 'LoadBalancer'),
      at: ['type: LoadBalancer'],
      severities: ['info'],
    },
    {
      name: 'an annotation that is gone',
      before: INTERNAL,
      yaml: PLAIN.replace('ClusterIP', 'LoadBalancer'),
      at: ['type: LoadBalancer'],
      severities: ['warning'],
    },
    {
      name: 'address bounds that are gone',
      ...change(BOUNDED, '  loadBalancerSourceRanges: [10.0.0.0/8]\n', ''),
      at: ['type: LoadBalancer'],
      severities: ['warning'],
    },
  ],
});
