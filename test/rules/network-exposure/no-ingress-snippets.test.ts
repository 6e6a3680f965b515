import rule from '../../../src/rules/network-exposure/no-ingress-snippets.js';
import { testRule } from '../../support/test-rule.js';

const ingress = (annotations: string, apiVersion = 'networking.k8s.io/v1') => `apiVersion: ${apiVersion}
kind: Ingress
metadata:
  name: web
  annotations:
${annotations}spec: { defaultBackend: { service: { name: web, port: { number: 80 } } } }
`;

const config = (value: string) => `apiVersion: v1
kind: ConfigMap
metadata: { name: ingress-nginx-controller }
data:
  allow-snippet-annotations: ${value}
`;

testRule(rule, {
  valid: [
    { name: 'other annotations', yaml: ingress('    nginx.ingress.kubernetes.io/proxy-body-size: 8m\n') },
    {
      name: 'an annotation without a value',
      yaml: ingress('    nginx.ingress.kubernetes.io/configuration-snippet:\n'),
    },
    { name: 'the switch off', yaml: config('"false"') },
    {
      name: 'another ConfigMap',
      yaml: 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\ndata: { mode: "true" }\n',
    },
  ],
  invalid: [
    {
      name: 'a snippet for a location',
      yaml: ingress('    nginx.ingress.kubernetes.io/configuration-snippet: return 403;\n'),
      at: ['nginx.ingress.kubernetes.io/configuration-snippet: return 403;'],
      message: ['by the annotation nginx.ingress.kubernetes.io/configuration-snippet'],
    },
    {
      name: 'a snippet over several lines',
      yaml: ingress('    nginx.ingress.kubernetes.io/configuration-snippet: |\n      deny all;\n      return 403;\n'),
      at: ['nginx.ingress.kubernetes.io/configuration-snippet: |\n      deny all;\n      return 403;\n'],
    },
    {
      name: 'snippets for a server and for authentication',
      yaml: ingress(
        '    nginx.ingress.kubernetes.io/server-snippet: return 403;\n    nginx.ingress.kubernetes.io/auth-snippet: return 403;\n',
      ),
      at: [
        'nginx.ingress.kubernetes.io/server-snippet: return 403;',
        'nginx.ingress.kubernetes.io/auth-snippet: return 403;',
      ],
    },
    {
      name: 'the controller of NGINX',
      yaml: ingress('    nginx.org/server-snippets: return 403;\n', 'extensions/v1beta1'),
      at: ['nginx.org/server-snippets: return 403;'],
    },
    {
      name: 'the switch on',
      yaml: config('"true"'),
      at: ['allow-snippet-annotations: "true"'],
      message: ['lets every Ingress inject configuration'],
    },
  ],
});
