import rule from '../../../src/rules/network-exposure/require-gateway-tls.js';
import { testRule } from '../../support/test-rule.js';

const gateway = (
  listeners: string,
  { className = 'envoy', extra = '', version = 'v1' } = {},
) => `apiVersion: gateway.networking.k8s.io/${version}
kind: Gateway
metadata: { name: public, namespace: gateway }
spec:
  gatewayClassName: ${className}
${extra}  listeners: ${listeners}
`;

const HTTP = '{ name: http, port: 80, protocol: HTTP }';
const HTTPS = '{ name: https, port: 443, protocol: HTTPS, tls: { certificateRefs: [{ name: shop-tls }] } }';
const annotation =
  '  infrastructure: { annotations: { service.beta.kubernetes.io/aws-load-balancer-ssl-cert: "arn:aws:acm:eu-west-1:111122223333:certificate/1" } }\n';

testRule(rule, {
  valid: [
    { name: 'HTTPS', yaml: gateway(`[${HTTPS}]`) },
    { name: 'HTTP that redirects to HTTPS', yaml: gateway(`[${HTTP}, ${HTTPS}]`) },
    { name: 'TLS that ends behind the gateway', yaml: gateway(`[${HTTP}, { name: tls, port: 443, protocol: TLS }]`) },
    { name: 'no HTTP at all', yaml: gateway('[{ name: db, port: 5432, protocol: TCP }]') },
    { name: 'a class of internal gateways', yaml: gateway(`[${HTTP}]`, { className: 'gke-l7-rilb' }) },
    { name: 'TLS that ends at the load balancer', yaml: gateway(`[${HTTP}]`, { extra: annotation }) },
    {
      name: 'a gateway of Istio',
      yaml: gateway(`[${HTTP}]`).replace('gateway.networking.k8s.io', 'networking.istio.io'),
    },
  ],
  invalid: [
    {
      name: 'HTTP alone',
      yaml: gateway(`[${HTTP}]`),
      at: ['listeners'],
      message: ['has listeners for HTTP and none for HTTPS'],
    },
    {
      name: 'HTTP on two ports',
      yaml: gateway(`[${HTTP}, { name: alt, port: 443, protocol: HTTP }]`),
      at: ['listeners'],
    },
    { name: 'an older version', yaml: gateway(`\n    - ${HTTP}`, { version: 'v1beta1' }), at: ['listeners'] },
  ],
});
