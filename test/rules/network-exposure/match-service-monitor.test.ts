import rule from '../../../src/rules/network-exposure/match-service-monitor.js';
import { testRule } from '../../support/test-rule.js';

const set = (
  spec: string,
  { labels = '{ app: web }', namespace = 'shop' } = {},
) => `apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata: { name: web, namespace: shop }
spec:
${spec}---
apiVersion: v1
kind: Service
metadata: { name: web, namespace: ${namespace}, labels: ${labels} }
spec:
  selector: { component: web }
  ports: [{ name: http, port: 80 }, { name: metrics, port: 9090 }]
`;

const monitor = (labels: string, port = 'metrics', extra = '') =>
  `  selector: { matchLabels: ${labels} }\n  endpoints:\n    - port: ${port}\n${extra}`;

testRule(rule, {
  valid: [
    { name: 'the labels and a port of a Service', yaml: set(monitor('{ app: web }')) },
    { name: 'every Service', yaml: set(monitor('{}')) },
    {
      name: 'a Service of a namespace that is named',
      yaml: set(monitor('{ app: web }', 'metrics', '  namespaceSelector: { matchNames: [data] }\n'), {
        namespace: 'data',
      }),
    },
    {
      name: 'a Service of any namespace',
      yaml: set(monitor('{ app: web }', 'metrics', '  namespaceSelector: { any: true }\n'), { namespace: 'data' }),
    },
    { name: 'a namespace without Services in the set', yaml: set(monitor('{ app: api }'), { namespace: 'data' }) },
    {
      name: 'a number of the pod',
      yaml: set('  selector: { matchLabels: { app: web } }\n  endpoints:\n    - targetPort: 9090\n'),
    },
    { name: 'a label that is filled in later', yaml: set(monitor('{ app: "${APP}" }')) },
    { name: 'a fragment', yaml: set(monitor('{ app: api }')), complete: false },
  ],
  invalid: [
    {
      name: 'labels that no Service has',
      yaml: set(monitor('{ app: api }')),
      at: ['selector'],
      message: ['app=api; the set has none'],
    },
    { name: 'labels of the pods', yaml: set(monitor('{ component: web }')), at: ['selector'] },
    { name: 'a Service without labels', yaml: set(monitor('{ app: web }'), { labels: '{}' }), at: ['selector'] },
    {
      name: 'a name that no port has',
      yaml: set(monitor('{ app: web }', 'http-metrics')),
      at: ['port: http-metrics'],
      message: ['the port named "http-metrics", which Service "web" does not have'],
    },
    { name: 'a number as name', yaml: set(monitor('{ app: web }', '"9090"')), at: ['port: "9090"'] },
    {
      name: 'a name that differs by an ending',
      yaml: set(monitor('{ app: web }', 'metric')),
      at: ['port: metric'],
      fixed: set(monitor('{ app: web }', 'metrics')),
    },
  ],
});
