import rule from '../../../src/rules/network-exposure/no-duplicate-ingress-path.js';
import { testRule } from '../../support/test-rule.js';

interface Options {
  readonly host?: string;
  readonly path?: string;
  readonly pathType?: string;
  readonly className?: string;
  readonly namespace?: string;
  readonly annotations?: string;
  readonly backend?: string;
}

const ingress = (
  name: string,
  { host = 'shop.example.com', path = '/', pathType = 'Prefix', className = 'nginx', ...rest }: Options = {},
) => `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: ${name}, namespace: ${rest.namespace ?? 'shop'}, annotations: ${rest.annotations ?? '{}'} }
spec:
  ingressClassName: ${className}
  rules:
    - host: ${host}
      http:
        paths:
          - path: ${path}
            pathType: ${pathType}
            backend: ${rest.backend ?? '{ service: { name: web, port: { number: 80 } } }'}
`;

const both = (...texts: string[]) => texts.join('---\n');
const again = `${ingress('a')}          - path: /\n            pathType: Prefix\n            backend: { service: { name: api, port: { number: 80 } } }\n`;

testRule(rule, {
  valid: [
    { name: 'other paths of one host', yaml: both(ingress('a'), ingress('b', { path: '/api' })) },
    { name: 'other hosts', yaml: both(ingress('a'), ingress('b', { host: 'api.example.com' })) },
    { name: 'another type of path', yaml: both(ingress('a'), ingress('b', { pathType: 'Exact' })) },
    { name: 'another class', yaml: both(ingress('a'), ingress('b', { className: 'internal' })) },
    {
      name: 'a canary',
      yaml: both(ingress('a'), ingress('b', { annotations: '{ nginx.ingress.kubernetes.io/canary: "true" }' })),
    },
    {
      name: 'another entry point of Traefik',
      yaml: both(
        ingress('a'),
        ingress('b', { annotations: '{ traefik.ingress.kubernetes.io/router.entrypoints: web }' }),
      ),
    },
    { name: 'two versions of one object', yaml: both(ingress('a'), ingress('a')) },
    {
      name: 'a redirect of the AWS controller',
      yaml: both(
        ingress('a'),
        ingress('b', { backend: '{ service: { name: redirect, port: { name: use-annotation } } }' }),
      ),
    },
    {
      name: 'a host that is filled in later',
      yaml: both(ingress('a', { host: '"${HOST}"' }), ingress('b', { host: '"${HOST}"' })),
    },
  ],
  invalid: [
    {
      name: 'two Ingresses',
      yaml: both(ingress('a'), ingress('b')),
      at: ['path: /'],
      message: ['Ingress "b" claims path "/" of host "shop.example.com", as Ingress "a" does'],
    },
    {
      name: 'hosts that differ in case',
      yaml: both(ingress('a'), ingress('b', { host: 'Shop.example.com' })),
      at: ['path: /'],
    },
    {
      name: 'Ingresses of two namespaces',
      yaml: both(ingress('a'), ingress('a', { namespace: 'other' })),
      at: ['path: /'],
    },
    {
      name: 'no host at all',
      yaml: both(ingress('a', { host: '""' }), ingress('b', { host: '""' })),
      at: ['path: /'],
      message: ['of all hosts'],
    },
    { name: 'one Ingress twice', yaml: again, at: ['path: /'] },
  ],
});
