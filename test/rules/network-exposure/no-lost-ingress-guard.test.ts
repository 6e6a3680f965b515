import rule from '../../../src/rules/network-exposure/no-lost-ingress-guard.js';
import { change } from '../../support/change.js';
import { testRule } from '../../support/test-rule.js';

const INGRESS = `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: admin
  annotations:
    nginx.ingress.kubernetes.io/auth-url: https://auth.example.com
    nginx.ingress.kubernetes.io/whitelist-source-range: 10.0.0.0/8
spec:
  ingressClassName: nginx
`;

const ALB = `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: admin
  annotations:
    alb.ingress.kubernetes.io/scheme: internal
    alb.ingress.kubernetes.io/auth-type: oidc
spec:
  ingressClassName: alb
`;

const AUTH = '    nginx.ingress.kubernetes.io/auth-url: https://auth.example.com\n';

testRule(rule, {
  valid: [
    {
      name: 'another kind of authentication',
      ...change(INGRESS, 'auth-url: https://auth.example.com', 'auth-tls-secret: shop/clients'),
    },
    { name: 'the new name of an annotation', ...change(INGRESS, 'whitelist', 'allowlist') },
    {
      name: 'another controller',
      ...change(
        INGRESS,
        `${AUTH}    nginx.ingress.kubernetes.io/whitelist-source-range: 10.0.0.0/8\nspec:\n  ingressClassName: nginx`,
        '    a: b\nspec:\n  ingressClassName: traefik',
      ),
    },
    { name: 'an Ingress that had no guard', ...change(INGRESS.replace(AUTH, ''), '10.0.0.0/8', '0.0.0.0/0') },
    {
      name: 'an Ingress that is closed',
      ...change(ALB.replace('internal', 'internet-facing'), 'internet-facing', 'internal'),
    },
  ],
  invalid: [
    {
      name: 'authentication that is gone',
      ...change(INGRESS, AUTH, ''),
      at: ['annotations'],
      message: ['Ingress "admin" no longer has authentication, which "nginx.ingress.kubernetes.io/auth-url" gave it.'],
    },
    {
      name: 'all annotations gone',
      before: INGRESS,
      yaml: INGRESS.replace(/ {2}annotations:\n(?: {4}.*\n)+/, ''),
      at: ['metadata', 'metadata'],
    },
    { name: 'authentication that is switched off', ...change(ALB, 'oidc', 'none'), at: ['annotations'] },
    {
      name: 'an Ingress that faces the internet',
      ...change(ALB, 'internal', 'internet-facing'),
      at: ['alb.ingress.kubernetes.io/scheme: internet-facing'],
    },
    {
      name: 'the older API',
      ...change(INGRESS.replace('networking.k8s.io/v1', 'extensions/v1beta1'), AUTH, ''),
      at: ['annotations'],
    },
  ],
});
