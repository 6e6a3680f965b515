import rule from '../../../src/rules/network-exposure/no-ingress-config-injection.js';
import { testRule } from '../../support/test-rule.js';

const ingress = (name: string, value: string) => `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: web
  annotations:
    nginx.ingress.kubernetes.io/${name}: ${value}
spec: { defaultBackend: { service: { name: web, port: { number: 80 } } } }
`;

testRule(rule, {
  valid: [
    {
      name: 'an address with a query and variables',
      yaml: ingress('auth-url', '"https://auth.example.com/check?rd=$escaped_request_uri&x=1"'),
    },
    { name: 'a value that is filled in later', yaml: ingress('auth-url', '"https://${AUTH_HOST}/check"') },
    {
      name: 'a line break at the end of a block',
      yaml: ingress('auth-url', '|\n      https://auth.example.com/check'),
    },
    { name: 'an annotation that is not copied', yaml: ingress('proxy-set-headers', '"shop/headers; more"') },
    { name: 'a known mode', yaml: ingress('auth-tls-verify-client', '"optional_no_ca"') },
    { name: 'a common name', yaml: ingress('auth-tls-match-cn', '"CN=(api|web).example.com"') },
  ],
  invalid: [
    {
      name: 'a semicolon',
      yaml: ingress('auth-url', '"http://a.example.com/#;load_module x"'),
      at: ['nginx.ingress.kubernetes.io/auth-url: "http://a.example.com/#;load_module x"'],
      message: ['the annotation nginx.ingress.kubernetes.io/auth-url'],
    },
    {
      name: 'a line break',
      yaml: ingress('mirror-target', '"http://a.example.com\\nssl_engine x"'),
      at: ['nginx.ingress.kubernetes.io/mirror-target: "http://a.example.com\\nssl_engine x"'],
    },
    {
      name: 'the end of a block',
      yaml: ingress('auth-tls-match-cn', '"CN=a) }"'),
      at: ['nginx.ingress.kubernetes.io/auth-tls-match-cn: "CN=a) }"'],
    },
    {
      name: 'an unknown mode',
      yaml: ingress('auth-tls-verify-client', '"off"').replace('"off"', '"off bogus"'),
      at: ['nginx.ingress.kubernetes.io/auth-tls-verify-client: "off bogus"'],
    },
  ],
});
