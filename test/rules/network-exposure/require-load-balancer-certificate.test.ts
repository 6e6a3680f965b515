import rule from '../../../src/rules/network-exposure/require-load-balancer-certificate.js';
import { testRule } from '../../support/test-rule.js';

const service = (type: string, port: number, annotations = '{}') =>
  `apiVersion: v1\nkind: Service\nmetadata: { name: web, annotations: ${annotations} }\nspec: { type: ${type}, ports: [{ port: ${port} }] }\n`;

testRule(rule, {
  valid: [
    {
      name: 'a certificate',
      yaml: service('LoadBalancer', 443, '{ service.beta.kubernetes.io/aws-load-balancer-ssl-cert: "arn:aws:acm:a" }'),
    },
    { name: 'another port', yaml: service('LoadBalancer', 80) },
    { name: 'another type', yaml: service('ClusterIP', 443) },
  ],
  invalid: [
    {
      name: 'no annotation',
      yaml: service('LoadBalancer', 443),
      at: ['port: 443'],
      message: ['Service "web" has no certificate'],
    },
    {
      name: 'another annotation',
      yaml: service('LoadBalancer', 443, '{ service.beta.kubernetes.io/aws-load-balancer-scheme: internal }'),
      at: ['port: 443'],
    },
    {
      name: 'an empty one',
      yaml: service('LoadBalancer', 443, '{ service.beta.kubernetes.io/aws-load-balancer-ssl-cert: "" }'),
      at: ['port: 443'],
    },
  ],
});
