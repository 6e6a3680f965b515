import rule from '../../../src/rules/network-exposure/no-public-load-balancer.js';
import { testRule } from '../../support/test-rule.js';

const service = ({ annotations = '{}', spec = '', port = 443, name = 'web' } = {}) => `apiVersion: v1
kind: Service
metadata:
  name: ${name}
  namespace: shop
  annotations: ${annotations}
spec:
  type: LoadBalancer
${spec}  selector: { app: ${name} }
  ports: [{ port: ${port}, targetPort: 8443 }]
`;

const ingress = `---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: web, namespace: shop }
spec:
  defaultBackend: { service: { name: web, port: { number: 443 } } }
`;

testRule(rule, {
  valid: [
    { name: 'the type ClusterIP', yaml: service().replace('LoadBalancer', 'ClusterIP') },
    { name: 'source ranges', yaml: service({ spec: '  loadBalancerSourceRanges: [192.0.2.0/24]\n' }) },
    {
      name: 'source ranges by annotation',
      yaml: service({ annotations: '{ service.beta.kubernetes.io/load-balancer-source-ranges: 192.0.2.0/24 }' }),
    },
    {
      name: 'an internal one on GKE',
      yaml: service({ annotations: '{ networking.gke.io/load-balancer-type: Internal }' }),
    },
    {
      name: 'an internal one on Azure',
      yaml: service({ annotations: '{ service.beta.kubernetes.io/azure-load-balancer-internal: "true" }' }),
    },
    {
      name: 'an internal one on AWS',
      yaml: service({ annotations: '{ service.beta.kubernetes.io/aws-load-balancer-scheme: internal }' }),
    },
    {
      name: 'the controller of AWS, whose default is internal',
      yaml: service({ spec: '  loadBalancerClass: service.k8s.aws/nlb\n' }),
    },
    {
      name: 'the same by annotation',
      yaml: service({ annotations: '{ service.beta.kubernetes.io/aws-load-balancer-type: external }' }),
    },
    {
      name: 'an annotation that is filled in later',
      yaml: service({ annotations: '{ service.beta.kubernetes.io/aws-load-balancer-scheme: "${SCHEME}" }' }),
    },
    { name: 'a private address', yaml: service({ spec: '  loadBalancerIP: 10.2.3.4\n' }) },
    { name: 'a pool of MetalLB', yaml: service({ annotations: '{ metallb.io/address-pool: office }' }) },
    { name: 'a gateway', yaml: service({ name: 'api-gateway' }) },
    { name: 'a backend of an Ingress, which another rule flags', yaml: service() + ingress },
  ],
  invalid: [
    {
      name: 'an annotation of the wrong type',
      yaml: service({ annotations: '{ networking.gke.io/load-balancer-type: { a: 1 } }' }),
      at: ['type: LoadBalancer'],
    },
    {
      name: 'nothing that limits it',
      yaml: service(),
      at: ['type: LoadBalancer'],
      message: ['that the whole internet may reach'],
    },
    {
      name: 'an internal one that is switched off',
      yaml: service({ annotations: '{ service.beta.kubernetes.io/aws-load-balancer-internal: "false" }' }),
      at: ['type: LoadBalancer'],
    },
    {
      name: 'the controller of AWS told to face the internet',
      yaml: service({
        annotations: '{ service.beta.kubernetes.io/aws-load-balancer-scheme: internet-facing }',
        spec: '  loadBalancerClass: service.k8s.aws/nlb\n',
      }),
      at: ['type: LoadBalancer'],
    },
    {
      name: 'source ranges that are the internet',
      yaml: service({ spec: '  loadBalancerSourceRanges: [192.0.2.0/24, 0.0.0.0/0]\n' }),
      at: ['0.0.0.0/0'],
    },
    {
      name: 'a public address',
      yaml: service({ spec: '  loadBalancerIP: 203.0.113.7\n' }),
      at: ['type: LoadBalancer'],
    },
    {
      name: 'a database',
      yaml: service({ port: 5432 }),
      at: ['type: LoadBalancer'],
      message: ['opens port 5432 (PostgreSQL)'],
    },
    { name: 'a database behind an Ingress too', yaml: service({ port: 6379 }) + ingress, at: ['type: LoadBalancer'] },
  ],
});
