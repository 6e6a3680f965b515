import rule from '../../../src/rules/network-exposure/no-exposed-backend.js';
import { testRule } from '../../support/test-rule.js';

const service = (
  spec: string,
  ports = '    - port: 80\n      targetPort: 8080\n',
  annotations = '{}',
) => `apiVersion: v1
kind: Service
metadata: { name: web, namespace: shop, annotations: ${annotations} }
spec:
${spec}  selector: { app: web }
  ports:
${ports}`;

const ingress = (className = 'nginx', annotations = '{}') => `---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: web, namespace: shop, annotations: ${annotations} }
spec:
  ingressClassName: ${className}
  rules:
    - host: shop.example.com
      http: { paths: [{ path: /, pathType: Prefix, backend: { service: { name: web, port: { number: 80 } } } }] }
`;

const route = `---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: web, namespace: shop }
spec:
  parentRefs: [{ name: public }]
  rules: [{ backendRefs: [{ name: web, port: 80 }] }]
`;

testRule(rule, {
  valid: [
    { name: 'the type ClusterIP', yaml: service('') + ingress() },
    { name: 'no Ingress, which another rule looks at', yaml: service('  type: NodePort\n') },
    {
      name: 'an Ingress to another Service',
      yaml: service('  type: NodePort\n') + ingress().replace('name: web, port', 'name: api, port'),
    },
    { name: 'an AWS load balancer that sends to node ports', yaml: service('  type: NodePort\n') + ingress('alb') },
    { name: 'GKE without network endpoint groups', yaml: service('  type: NodePort\n') + ingress('gce') },
    {
      name: 'an internal load balancer beside the Ingress',
      yaml:
        service('  type: LoadBalancer\n', undefined, '{ networking.gke.io/load-balancer-type: Internal }') + ingress(),
    },
  ],
  invalid: [
    {
      name: 'a node port',
      yaml: service('  type: NodePort # for now\n', '    - port: 80\n      nodePort: 30080\n') + ingress(),
      at: ['type: NodePort'],
      message: ['although Ingress "web" leads to it'],
      fixed: service('  type: ClusterIP # for now\n', '    - port: 80\n') + ingress(),
    },
    {
      name: 'a load balancer with fields of its own',
      yaml:
        service('  type: LoadBalancer\n  externalTrafficPolicy: Local\n  allocateLoadBalancerNodePorts: false\n') +
        ingress(),
      at: ['type: LoadBalancer'],
      fixed: service('  type: ClusterIP\n') + ingress(),
    },
    {
      name: 'an AWS load balancer that sends to pods',
      yaml: service('  type: NodePort\n') + ingress('alb', '{ alb.ingress.kubernetes.io/target-type: ip }'),
      at: ['type: NodePort'],
      fixed: service('  type: ClusterIP\n') + ingress('alb', '{ alb.ingress.kubernetes.io/target-type: ip }'),
    },
    {
      name: 'a route of the Gateway API',
      yaml: service('  type: NodePort\n') + route,
      at: ['type: NodePort'],
      message: ['HTTPRoute "web"'],
      fixed: service('  type: ClusterIP\n') + route,
    },
  ],
});
