import rule from '../../../src/rules/network-exposure/no-example-host.js';
import { testRule } from '../../support/test-rule.js';

const ingress = (host: string) =>
  `apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: a }\nspec: { rules: [{ host: ${host} }] }\n`;

testRule(rule, {
  valid: [
    { name: 'a real host', yaml: ingress('shop.acme.io') },
    { name: 'a host that ends alike', yaml: ingress('myexample.com') },
    { name: 'no host', yaml: ingress('null') },
    { name: 'a host that is not final', yaml: ingress('"${HOST}"') },
  ],
  invalid: [
    {
      name: 'an Ingress',
      yaml: ingress('shop.example.com'),
      at: ['host: shop.example.com'],
      message: ['is for "shop.example.com"'],
    },
    {
      name: 'a route',
      yaml: 'apiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nmetadata: { name: a }\nspec: { hostnames: [a.acme.io, EXAMPLE.org] }\n',
      at: ['EXAMPLE.org'],
    },
    {
      name: 'a listener',
      yaml: 'apiVersion: gateway.networking.k8s.io/v1\nkind: Gateway\nmetadata: { name: a }\nspec: { listeners: [{ name: a, hostname: "*.example.net" }] }\n',
      at: ['hostname: "*.example.net"'],
    },
  ],
});
