import { expect, test } from 'vitest';
import { servingContainers } from '../../src/graph/serving-containers.js';
import { readGraph } from '../support/read-resources.js';

const serving = (containers: string, services: readonly string[] = [], spec = '') => {
  const workload = `apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  template:
    metadata: { labels: { app: web } }
    spec: { ${spec} containers: [${containers}] }
`;
  const graph = readGraph(
    [workload, ...services.map((spec) => `apiVersion: v1\nkind: Service\n${spec}\n`)].join('---\n'),
  );
  const deployment = graph.resources[0]!;
  return servingContainers(graph, deployment, deployment.pod!).map(({ name }) => name);
};
const service = (ports: string, name = 'web', selector = '{ app: web }') =>
  `metadata: { name: ${name} }\nspec: { selector: ${selector}, ports: ${ports} }`;

const APP = '{ name: app, image: a, ports: [{ name: http, containerPort: 8080 }] }';
const PROXY = '{ name: proxy, image: p, ports: [{ name: https, containerPort: 8443 }] }';
const METRICS = '{ name: exporter, image: e, ports: [{ name: metrics, containerPort: 9100 }] }';
const WORKER = '{ name: worker, image: w }';

test.each([
  ['without a Service, those that declare a port', [APP, METRICS, WORKER], [], '', ['app']],
  ['none on the network of the node', [APP], [], 'hostNetwork: true,', []],
  ['none without an image, a part of an overlay', ['{ name: app, ports: [{ containerPort: 80 }] }'], [], '', []],
  ['the one behind a named port', [APP, PROXY], [service('[{ port: 443, targetPort: https }]')], '', ['proxy']],
  ['the one behind a number', [APP, PROXY], [service('[{ port: 80, targetPort: 8080 }]')], '', ['app']],
  ['the only one, though it declares nothing', [WORKER], [service('[{ port: 80 }]')], '', ['worker']],
  [
    'those that declare a port, where none is the target',
    [APP, WORKER],
    [service('[{ port: 80, targetPort: 3000 }]')],
    '',
    ['app'],
  ],
  ['none behind a Service for metrics alone', [APP], [service('[{ name: metrics, port: 9100 }]')], '', []],
  ['none behind a Service named after metrics', [APP], [service('[{ port: 8080 }]', 'web-metrics')], '', []],
  ['as without it, where a Service selects nothing', [APP], [service('[{ port: 1 }]', 'web', '{}')], '', ['app']],
])('serving are %s', (_, containers, services, spec, expected) => {
  expect(serving(containers.join(', '), services, spec)).toEqual(expected);
});
