import rule from '../../../src/rules/network-exposure/match-pod-monitor.js';
import { testRule } from '../../support/test-rule.js';

const monitor = (app: string, port: string, more = '') => `apiVersion: monitoring.coreos.com/v1
kind: PodMonitor
metadata: { name: a, namespace: shop }
spec: { ${more}selector: { matchLabels: { app: ${app} } }, podMetricsEndpoints: [{ port: ${port} }] }
`;
const POD = `---
apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop, labels: { app: web } }
spec: { containers: [{ name: a, image: "a:1", ports: [{ name: metrics, containerPort: 9090 }] }] }
`;

testRule(rule, {
  valid: [
    { name: 'a pod and its port', yaml: monitor('web', 'metrics') + POD },
    { name: 'a set without workloads', yaml: monitor('web', 'metrics') },
    { name: 'another namespace', yaml: monitor('api', 'metrics', 'namespaceSelector: { any: true }, ') + POD },
    { name: 'no selector', yaml: monitor('web', '"1"').replace('selector: { matchLabels: { app: web } }, ', '') + POD },
    { name: 'a port by number', yaml: monitor('web', 'metrics').replace('port: metrics', 'targetPort: 1') + POD },
    { name: 'a fragment', yaml: monitor('api', 'metrics') + POD, complete: false },
    { name: 'every pod', yaml: monitor('web', 'metrics').replace('{ matchLabels: { app: web } }', '{}') + POD },
  ],
  invalid: [
    {
      name: 'other labels',
      yaml: monitor('api', 'metrics') + POD,
      at: ['selector'],
      message: ['selects pods labelled app=api; the set has none'],
    },
    {
      name: 'another port',
      yaml: monitor('web', 'http') + POD,
      at: ['port: http'],
      message: ['port named "http", which no pod'],
    },
    { name: 'a number in quotes', yaml: monitor('web', '"9090"') + POD, at: ['port: "9090"'] },
  ],
});
