import rule from '../../../src/rules/network-exposure/no-node-port.js';
import { testRule } from '../../support/test-rule.js';

const service = (spec: string, name = 'web') => `apiVersion: v1
kind: Service
metadata: { name: ${name}, namespace: shop }
spec:
${spec}  selector: { app: ${name} }
  ports: [{ port: 80 }]
`;

const ingress = (className: string, annotation = '') => `---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: web, namespace: shop${annotation} }
spec:
  ingressClassName: ${className}
  defaultBackend: { service: { name: web, port: { number: 80 } } }
`;

testRule(rule, {
  valid: [
    { name: 'no type', yaml: service('') },
    { name: 'the type ClusterIP', yaml: service('  type: ClusterIP\n') },
    { name: 'a load balancer', yaml: service('  type: LoadBalancer\n') },
    { name: 'an ingress controller', yaml: service('  type: NodePort\n', 'ingress-nginx-controller') },
    {
      name: 'a gateway by its label',
      yaml: service('  type: NodePort\n', 'edge').replace('app: edge', 'istio: ingressgateway'),
    },
    { name: 'a backend of an AWS load balancer', yaml: service('  type: NodePort\n') + ingress('alb') },
    {
      name: 'a backend of an Ingress, which another rule flags',
      yaml: service('  type: NodePort\n') + ingress('nginx'),
    },
  ],
  invalid: [
    {
      name: 'the type NodePort',
      yaml: service('  type: NodePort\n'),
      at: ['type: NodePort'],
      message: ['"web" is reachable'],
      fixed: service('  type: NodePort\n').replace('NodePort', 'ClusterIP'),
    },
    {
      name: 'the type in quotes',
      yaml: service('  type: "NodePort"\n'),
      at: ['type: "NodePort"'],
      fixed: service('  type: "NodePort"\n').replace('"NodePort"', '"ClusterIP"'),
    },
    {
      name: 'an Ingress to another Service',
      yaml: service('  type: NodePort\n', 'api') + ingress('nginx'),
      at: ['type: NodePort'],
      fixed: (service('  type: NodePort\n', 'api') + ingress('nginx')).replace('NodePort', 'ClusterIP'),
    },
    {
      name: 'an item of a List',
      yaml: 'apiVersion: v1\nkind: List\nitems:\n  - apiVersion: v1\n    kind: Service\n    metadata: { name: web }\n    spec: { type: NodePort, ports: [{ port: 80 }] }\n',
      at: ['type: NodePort'],
      fixed:
        'apiVersion: v1\nkind: List\nitems:\n  - apiVersion: v1\n    kind: Service\n    metadata: { name: web }\n    spec: { type: NodePort, ports: [{ port: 80 }] }\n'.replace(
          'NodePort',
          'ClusterIP',
        ),
    },
  ],
});
