import { describe, expect, test } from 'vitest';
import type { Relation } from '../../src/graph/reference.js';
import { idOf, one, readSet } from './read-set.js';

const workload = (name: string, labels: string, extra = '', kind = 'Deployment') => `---
apiVersion: apps/v1
kind: ${kind}
metadata: { name: ${name}${extra} }
spec: { template: { metadata: { labels: ${labels} }, spec: { containers: [{ name: app, image: registry.example.com/app:1.2.3 }] } } }
`;

const service = (name: string, spec = '{}', extra = '') => `---
apiVersion: v1
kind: Service
metadata: { name: ${name}${extra} }
spec: ${spec}
`;

const policy = (podSelector: string, extra = '') => `---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: policy${extra} }
spec: { podSelector: ${podSelector} }
`;

const IN_SHOP = ', namespace: shop';
const IN_DATA = ', namespace: data';

function targets(yaml: string, from: string, relation: Relation): string[] {
  const graph = readSet(yaml);
  return graph
    .out(one(graph, from), relation)
    .flatMap(({ to }) => to)
    .map(idOf);
}

describe('selectors', () => {
  const set = workload('web', '{ app: web, tier: front }') + workload('api', '{ app: api }') + workload('bare', '{}');
  test.each([
    ['one label', '{ matchLabels: { app: web } }', ['Deployment/web']],
    ['labels that one pod must all have', '{ matchLabels: { app: web, tier: back } }', []],
    ['nothing, which is every pod', '{}', ['Deployment/web', 'Deployment/api', 'Deployment/bare']],
    [
      'In',
      '{ matchExpressions: [{ key: app, operator: In, values: [web, api] }] }',
      ['Deployment/web', 'Deployment/api'],
    ],
    [
      'NotIn, which an absent label satisfies',
      '{ matchExpressions: [{ key: app, operator: NotIn, values: [web] }] }',
      ['Deployment/api', 'Deployment/bare'],
    ],
    ['Exists', '{ matchExpressions: [{ key: tier, operator: Exists }] }', ['Deployment/web']],
    [
      'DoesNotExist',
      '{ matchExpressions: [{ key: tier, operator: DoesNotExist }] }',
      ['Deployment/api', 'Deployment/bare'],
    ],
    [
      'labels and expressions together',
      '{ matchLabels: { app: web }, matchExpressions: [{ key: tier, operator: In, values: [back] }] }',
      [],
    ],
    ['an unknown operator', '{ matchExpressions: [{ key: app, operator: Like, values: [web] }] }', []],
  ])('with %s', (_, podSelector, expected) => {
    expect(targets(set + policy(podSelector), 'NetworkPolicy/policy', 'isolates')).toEqual(expected);
  });

  test('of a Service without one choose nothing', () => {
    expect(targets(set + service('web', '{ ports: [{ port: 80 }] }'), 'Service/web', 'selects')).toEqual([]);
  });
});

describe('labels that only running pods have', () => {
  const set = workload('db', '{ app: db }', '', 'StatefulSet') + workload('web', '{ app: db }');
  test.each([
    ['the name of a pod of a StatefulSet', '{ statefulset.kubernetes.io/pod-name: db-0 }', ['StatefulSet/db']],
    ['the name of a pod of no StatefulSet', '{ statefulset.kubernetes.io/pod-name: web-0 }', []],
    ['the hash of a template', '{ app: db, pod-template-hash: 5d8f7c }', ['StatefulSet/db', 'Deployment/web']],
  ])('%s', (_, selector, expected) => {
    expect(targets(set + service('one', `{ selector: ${selector} }`), 'Service/one', 'selects')).toEqual(expected);
  });

  test('a Job by its name', () => {
    const job = '---\napiVersion: batch/v1\nkind: Job\nmetadata: { name: load }\nspec: { template: { spec: {} } }\n';
    expect(targets(`${job}${service('one', '{ selector: { job-name: load } }')}`, 'Service/one', 'selects')).toEqual([
      'Job/load',
    ]);
    expect(targets(`${job}${service('one', '{ selector: { job-name: other } }')}`, 'Service/one', 'selects')).toEqual(
      [],
    );
  });
});

describe('namespaces', () => {
  test.each([
    ['the same', IN_SHOP, IN_SHOP, ['Deployment/web']],
    ['another', IN_SHOP, IN_DATA, []],
    ['one that the referrer leaves open', '', IN_DATA, ['Deployment/web']],
    ['one that the referred leaves open', IN_SHOP, '', ['Deployment/web']],
  ])('%s', (_, ofService, ofWorkload, expected) => {
    const set = service('web', '{ selector: { app: web } }', ofService) + workload('web', '{ app: web }', ofWorkload);
    expect(targets(set, 'Service/web', 'selects')).toEqual(expected);
  });

  test('objects of one name in several are told apart', () => {
    const graph = readSet(service('web', '{}', IN_SHOP) + service('web', '{}', IN_DATA) + service('web'));
    expect(graph.named('Service', 'web', 'shop').map(({ namespace }) => namespace)).toEqual(['shop', undefined]);
    expect(graph.named('Service', 'web', undefined)).toHaveLength(3);
    expect(graph.named('Service', 'web', 'other').map(({ namespace }) => namespace)).toEqual([undefined]);
  });
});

describe('what sends to Services', () => {
  const set = service('web') + service('api') + service('fallback');
  const ingress = (apiVersion: string, spec: string) =>
    `---\napiVersion: ${apiVersion}\nkind: Ingress\nmetadata: { name: shop }\nspec: ${spec}\n`;
  const route = (spec: string, kind = 'HTTPRoute') =>
    `---\napiVersion: gateway.networking.k8s.io/v1\nkind: ${kind}\nmetadata: { name: shop }\nspec: ${spec}\n`;

  test.each([
    [
      'networking.k8s.io/v1',
      '{ defaultBackend: { service: { name: fallback } }, rules: [{ http: { paths: [{ backend: { service: { name: web } } }, { backend: { service: { name: api } } }] } }] }',
    ],
    [
      'networking.k8s.io/v1beta1',
      '{ backend: { serviceName: fallback }, rules: [{ http: { paths: [{ backend: { serviceName: web } }, { backend: { serviceName: api } }] } }] }',
    ],
    [
      'extensions/v1beta1',
      '{ backend: { serviceName: fallback }, rules: [{ http: { paths: [{ backend: { serviceName: web } }] } }, { http: { paths: [{ backend: { serviceName: api } }] } }] }',
    ],
  ])('an Ingress of %s', (apiVersion, spec) => {
    expect(targets(set + ingress(apiVersion, spec), 'Ingress/shop', 'routes-to')).toEqual([
      'Service/fallback',
      'Service/web',
      'Service/api',
    ]);
  });

  test('a backend that is no Service, and an action of the AWS controller, lead nowhere', () => {
    const paths =
      '{ backend: { resource: { kind: Bucket, name: web } } }, { backend: { service: { name: web, port: { name: use-annotation } } } }';
    const graph = readSet(set + ingress('networking.k8s.io/v1', `{ rules: [{ http: { paths: [${paths}] } }] }`));
    expect(graph.out(one(graph, 'Ingress/shop'))).toEqual([]);
  });

  test.each(['HTTPRoute', 'GRPCRoute', 'TLSRoute', 'TCPRoute', 'UDPRoute'])('a %s', (kind) => {
    const spec =
      '{ rules: [{ backendRefs: [{ name: web }, { kind: Service, name: api }, { group: example.com, kind: Bucket, name: fallback }] }] }';
    expect(targets(set + route(spec, kind), `${kind}/shop`, 'routes-to')).toEqual(['Service/web', 'Service/api']);
  });

  test('the mirror of a route, and a Service of another namespace', () => {
    const spec =
      '{ rules: [{ filters: [{ requestMirror: { backendRef: { name: api } } }], backendRefs: [{ name: web, namespace: data }] }] }';
    const yaml = service('web', '{}', IN_SHOP) + service('web', '{}', IN_DATA) + service('api') + route(spec);
    const graph = readSet(yaml);
    const reached = graph.out(one(graph, 'HTTPRoute/shop'), 'routes-to').flatMap(({ to }) => to);
    expect(reached.map(({ name, namespace }) => [name, namespace])).toEqual([
      ['web', 'data'],
      ['api', undefined],
    ]);
  });

  test('a name that no Service has dangles', () => {
    const graph = readSet(set + ingress('networking.k8s.io/v1', '{ defaultBackend: { service: { name: gone } } }'));
    expect(graph.out(one(graph, 'Ingress/shop')).map(({ at, to }) => [at.value, to])).toEqual([['gone', []]]);
  });
});

describe('reverse edges', () => {
  const set =
    workload('web', '{ app: web }') +
    service('web', '{ selector: { app: web } }') +
    service('metrics', '{ selector: { app: web } }') +
    policy('{}');

  test('lead from a workload to what chooses it', () => {
    const graph = readSet(set);
    expect(graph.in(one(graph, 'Deployment/web'), 'selects').map(({ from }) => idOf(from))).toEqual([
      'Service/web',
      'Service/metrics',
    ]);
    expect(graph.in(one(graph, 'Deployment/web')).map(({ relation }) => relation)).toEqual([
      'selects',
      'selects',
      'isolates',
    ]);
  });

  test('are there for each object that answers, and none for one that nothing names', () => {
    const graph = readSet(set + workload('api', '{ app: web }'));
    expect(graph.in(one(graph, 'Deployment/api'), 'selects')).toHaveLength(2);
    expect(graph.in(one(graph, 'Service/web'))).toEqual([]);
  });
});

test('values of the wrong type point at nothing', () => {
  const graph = readSet(
    `${service('a', '{ selector: web }')}${service('b', '[]')}${policy('web')}---\napiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: c }\nspec: { rules: { http: 1 }, defaultBackend: { service: { name: 7 } } }\n`,
  );
  expect(graph.resources.flatMap((resource) => graph.out(resource))).toEqual([]);
});
