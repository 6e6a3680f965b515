import rule from '../../../src/rules/network-exposure/match-backend-service.js';
import { testRule } from '../../support/test-rule.js';

const service = (name = 'web', namespace = 'shop') => `apiVersion: v1
kind: Service
metadata: { name: ${name}, namespace: ${namespace} }
spec:
  selector: { app: web }
  ports: [{ port: 80 }]
---
`;

const ingress = (backend: string, apiVersion = 'networking.k8s.io/v1') => `apiVersion: ${apiVersion}
kind: Ingress
metadata: { name: shop, namespace: shop }
spec:
  rules:
    - http:
        paths:
          - path: /
            pathType: Prefix
            backend: ${backend}
`;

const route = (backend: string, kind = 'HTTPRoute') => `apiVersion: gateway.networking.k8s.io/v1
kind: ${kind}
metadata: { name: shop, namespace: shop }
spec:
  rules:
    - backendRefs:
        - ${backend}
`;

const pod = `apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop, labels: { app: web } }
spec: { containers: [{ name: app, image: registry.example.com/web:1.2.3 }] }
---
`;

const named = (name: string) => `{ service: { name: ${name}, port: { number: 80 } } }`;

testRule(rule, {
  valid: [
    { name: 'a Service of the set', yaml: service() + ingress(named('web')) },
    {
      name: 'one by the older fields',
      yaml: service() + ingress('{ serviceName: web, servicePort: 80 }', 'extensions/v1beta1'),
    },
    {
      name: 'a Service whose namespace is stated later',
      yaml: service().replace(', namespace: shop', '') + ingress(named('web')),
    },
    { name: 'an Ingress alone', yaml: ingress(named('web')) },
    {
      name: 'a resource as backend',
      yaml: service() + ingress('{ resource: { kind: StorageBucket, name: assets, apiGroup: k8s.example.com } }'),
    },
    {
      name: 'an action of the AWS controller',
      yaml: service() + ingress('{ service: { name: ssl-redirect, port: { name: use-annotation } } }'),
    },
    { name: 'a name that is filled in later', yaml: service() + ingress(named('"${SERVICE}"')) },
    { name: 'a Service whose name is filled in later', yaml: service('"${SERVICE}"') + ingress(named('web')) },
    {
      name: 'a Service that a controller makes',
      yaml: `${service()}apiVersion: kibana.k8s.elastic.co/v1\nkind: Kibana\nmetadata: { name: logs, namespace: shop }\n---\n${ingress(named('logs-kb-http'))}`,
    },
    {
      name: 'a Service of Knative',
      yaml: service().replace('apiVersion: v1', 'apiVersion: serving.knative.dev/v1') + pod + ingress(named('web')),
    },
    {
      name: 'a backend of a route that is no Service',
      yaml: service() + route('{ group: example.com, kind: Bucket, name: assets }'),
    },
    {
      name: 'a route into another namespace',
      yaml: service('web', 'other') + route('{ name: web, namespace: other, port: 80 }'),
    },
    {
      name: 'a route into a namespace outside the set',
      yaml: service() + route('{ name: api, namespace: other, port: 80 }'),
    },
    { name: 'a fragment', yaml: service() + ingress(named('api')), complete: false },
  ],
  invalid: [
    {
      name: 'a name that no Service has',
      yaml: service() + ingress(named('wbe')),
      at: ['name: wbe'],
      message: ['sends to Service "wbe", which the set does not have'],
    },
    { name: 'a workload without a Service', yaml: pod + ingress(named('web')), at: ['name: web'] },
    {
      name: 'a Service of another namespace',
      yaml: service('web', 'other') + ingress(named('web')),
      at: ['name: web'],
      message: ['only in namespace "other"'],
    },
    {
      name: 'the older fields',
      yaml: service() + ingress('{ serviceName: api, servicePort: 80 }', 'networking.k8s.io/v1beta1'),
      at: ['serviceName: api'],
    },
    {
      name: 'a default backend',
      yaml: `${service()}apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: shop, namespace: shop }\nspec: { defaultBackend: { service: { name: api, port: { number: 80 } } } }\n`,
      at: ['name: api'],
    },
    {
      name: 'a route',
      yaml: service() + route('{ name: api, port: 80 }'),
      at: ['name: api'],
      message: ['HTTPRoute "shop"'],
    },
    {
      name: 'the mirror of a route',
      yaml:
        service() +
        route(
          '{ name: web, port: 80, filters: [{ type: RequestMirror, requestMirror: { backendRef: { name: api, port: 80 } } }] }',
          'GRPCRoute',
        ),
      at: ['name: api'],
    },
    {
      name: 'one name in two paths, once',
      yaml:
        service() +
        ingress(named('api')) +
        ingress(named('api'))
          .slice(ingress(named('api')).indexOf('          - path'))
          .replace('path: /', 'path: /x'),
      at: ['name: api'],
    },
    {
      name: 'a name that differs by a letter',
      yaml: service('orders') + ingress(named('order')),
      at: ['name: order'],
      fixed: service('orders') + ingress(named('orders')),
    },
  ],
});
