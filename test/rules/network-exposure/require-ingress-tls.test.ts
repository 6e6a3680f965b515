import rule from '../../../src/rules/network-exposure/require-ingress-tls.js';
import { testRule } from '../../support/test-rule.js';

interface Options {
  readonly hosts?: readonly string[];
  readonly tls?: string;
  readonly annotations?: string;
  readonly className?: string;
}

const rule1 = (host: string) =>
  `    - host: ${host}\n      http: { paths: [{ path: /, pathType: Prefix, backend: { service: { name: web, port: { number: 80 } } } }] }\n`;

const ingress = ({
  hosts = ['shop.example.com'],
  tls = '',
  annotations = '{}',
  className = 'nginx',
}: Options = {}) => `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: web, annotations: ${annotations} }
spec:
  ingressClassName: ${className}
${tls}  rules:
${hosts.map(rule1).join('')}`;

testRule(rule, {
  valid: [
    { name: 'the host', yaml: ingress({ tls: '  tls: [{ hosts: [shop.example.com], secretName: shop-tls }]\n' }) },
    {
      name: 'a wildcard that covers the host',
      yaml: ingress({ tls: '  tls: [{ hosts: ["*.example.com"], secretName: wildcard }]\n' }),
    },
    { name: 'an entry without hosts', yaml: ingress({ tls: '  tls: [{ secretName: shop-tls }]\n' }) },
    {
      name: 'a certificate of AWS',
      yaml: ingress({
        className: 'alb',
        annotations:
          '{ alb.ingress.kubernetes.io/certificate-arn: "arn:aws:acm:eu-west-1:111122223333:certificate/1" }',
      }),
    },
    {
      name: 'a listener for HTTPS, whose certificate AWS finds by host',
      yaml: ingress({
        className: 'alb',
        annotations: `{ alb.ingress.kubernetes.io/listen-ports: '[{"HTTP": 80}, {"HTTPS": 443}]' }`,
      }),
    },
    {
      name: 'a managed certificate of GKE',
      yaml: ingress({ className: 'gce', annotations: '{ networking.gke.io/managed-certificates: shop }' }),
    },
    {
      name: 'an entry point of Traefik that serves TLS',
      yaml: ingress({
        className: 'traefik',
        annotations: '{ traefik.ingress.kubernetes.io/router.entrypoints: websecure }',
      }),
    },
    {
      name: 'TLS that ends before the controller',
      yaml: ingress({ annotations: '{ nginx.ingress.kubernetes.io/force-ssl-redirect: "true" }' }),
    },
    {
      name: 'TLS that ends in the pod',
      yaml: ingress({ annotations: '{ nginx.ingress.kubernetes.io/ssl-passthrough: "true" }' }),
    },
    { name: 'a class that always serves it', yaml: ingress({ className: 'tailscale' }) },
    { name: 'a name that no authority certifies', yaml: ingress({ hosts: ['shop.localhost', 'shop.test'] }) },
    { name: 'a host that is filled in later', yaml: ingress({ hosts: ['"${HOST}"'] }) },
    {
      name: 'a host of tls that is filled in later',
      yaml: ingress({ tls: '  tls: [{ hosts: ["${HOST}"], secretName: shop-tls }]\n' }),
    },
  ],
  invalid: [
    {
      name: 'no tls',
      yaml: ingress(),
      at: ['spec'],
      message: ['serves host "shop.example.com" without TLS'],
      fixed: ingress().replace(
        '}] }\n',
        '}] }\n  tls:\n    - hosts:\n        - shop.example.com\n      secretName: web-tls\n',
      ),
    },
    {
      name: 'an empty list',
      yaml: ingress({ tls: '  tls: []\n' }),
      at: ['tls'],
      fixed: ingress({ tls: '  tls: []\n' }).replace('[', '[ { hosts: [ shop.example.com ], secretName: web-tls } '),
    },
    {
      name: 'an annotation of cert-manager alone',
      yaml: ingress({ annotations: '{ cert-manager.io/cluster-issuer: letsencrypt }' }),
      at: ['spec'],
      fixed: ingress({ annotations: '{ cert-manager.io/cluster-issuer: letsencrypt }' }).replace(
        '}] }\n',
        '}] }\n  tls:\n    - hosts:\n        - shop.example.com\n      secretName: web-tls\n',
      ),
    },
    {
      name: 'no host',
      yaml: ingress({ hosts: [] }).replace(
        '  rules:\n',
        '  defaultBackend: { service: { name: web, port: { number: 80 } } }\n',
      ),
      at: ['spec'],
      message: ['serves every host'],
    },
    {
      name: 'one host of two',
      yaml: ingress({
        hosts: ['shop.example.com', 'api.example.com'],
        tls: '  tls: [{ hosts: [shop.example.com], secretName: shop-tls }]\n',
      }),
      at: ['host: api.example.com'],
    },
    {
      name: 'a wildcard one label too high',
      yaml: ingress({
        hosts: ['a.shop.example.com'],
        tls: '  tls: [{ hosts: ["*.example.com"], secretName: wildcard }]\n',
      }),
      at: ['host: a.shop.example.com'],
    },
    {
      name: 'a redirect that is switched off',
      yaml: ingress({ annotations: '{ nginx.ingress.kubernetes.io/force-ssl-redirect: "false" }' }),
      at: ['spec'],
      fixed: ingress({ annotations: '{ nginx.ingress.kubernetes.io/force-ssl-redirect: "false" }' }).replace(
        '}] }\n',
        '}] }\n  tls:\n    - hosts:\n        - shop.example.com\n      secretName: web-tls\n',
      ),
    },
  ],
});
