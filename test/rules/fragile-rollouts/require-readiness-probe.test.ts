import rule from '../../../src/rules/fragile-rollouts/require-readiness-probe.js';
import { testRule } from '../../support/test-rule.js';

const pod = (container: string, spec = '') => `apiVersion: v1
kind: Pod
metadata:
  name: web
  labels: { app: web }
spec:${spec}
  containers:
    - name: app
      image: registry.example.com/app:1.2.3
${container}`;
const PORT = '      ports: [{ name: http, containerPort: 8080 }]\n';
const service = (ports: string, name = 'web') => `---
apiVersion: v1
kind: Service
metadata: { name: ${name} }
spec: { selector: { app: web }, ports: ${ports} }
`;
const deployment = (containers: string) => `apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  template:
    metadata: { labels: { app: web } }
    spec:
      containers: [${containers}]
`;

testRule(rule, {
  valid: [
    {
      name: 'a readiness probe',
      yaml: pod(`${PORT}      readinessProbe: { httpGet: { path: /readyz, port: http } }\n`),
    },
    { name: 'a worker without ports', yaml: pod('') },
    {
      name: 'ports for metrics and health alone',
      yaml: pod('      ports: [{ name: metrics, containerPort: 9090 }, { name: healthz, containerPort: 9808 }]\n'),
    },
    { name: 'a node agent on the network of the node', yaml: pod(PORT, '\n  hostNetwork: true') },
    { name: 'a part of an overlay', yaml: pod(PORT).replace(/ +image: .*\n/, '') },
    { name: 'ports of a wrong type', yaml: pod('      ports: 8080\n') },
    {
      name: 'a container that no Service asks, beside one that is ready',
      yaml:
        deployment(
          '{ name: proxy, image: p, ports: [{ containerPort: 80 }], readinessProbe: { tcpSocket: { port: 80 } } }, { name: app, image: a, ports: [{ containerPort: 9000 }] }',
        ) + service('[{ port: 80 }]'),
    },
    {
      name: 'a Service for metrics',
      yaml:
        deployment('{ name: app, image: a, ports: [{ containerPort: 8443 }] }') +
        service('[{ name: https-metrics, port: 8443 }]'),
    },
    {
      name: 'a CronJob',
      yaml: `apiVersion: batch/v1\nkind: CronJob\nmetadata: { name: web }\nspec: { jobTemplate: { spec: { template: { spec: { containers: [{ name: app, image: a, ports: [{ containerPort: 80 }] }] } } } } }\n`,
    },
  ],
  invalid: [
    {
      name: 'a port and no probe',
      yaml: pod(PORT),
      at: ['name: app'],
      message: ['Container "app" serves clients'],
      fixed: pod(PORT).replace('}]\n', '}]\n      readinessProbe:\n        tcpSocket:\n          port: http\n'),
    },
    {
      name: 'a liveness probe alone',
      yaml: pod(`${PORT}      livenessProbe: { tcpSocket: { port: http } }\n`),
      at: ['name: app'],
      fixed: pod(`${PORT}      livenessProbe: { tcpSocket: { port: http } }\n`).replace(
        '} }\n',
        '} }\n      readinessProbe:\n        tcpSocket:\n          port: http\n',
      ),
    },
    {
      name: 'an empty entry',
      yaml: pod(`${PORT}      readinessProbe:\n`),
      at: ['readinessProbe:'],
      fixed: pod(`${PORT}      readinessProbe:\n`).replace(
        'readinessProbe:\n',
        'readinessProbe:\n        tcpSocket:\n          port: http\n',
      ),
    },
    {
      name: 'a Service, though no port is declared',
      yaml: deployment('{ name: app, image: a }') + service('[{ port: 80, targetPort: 8080 }]'),
      at: ['name: app'],
    },
    {
      name: 'the container behind the Service, of two',
      yaml:
        deployment(
          '{ name: app, image: a, ports: [{ containerPort: 8080 }] }, { name: logs, image: l, ports: [{ containerPort: 2020 }] }',
        ) + service('[{ port: 80, targetPort: 8080 }]'),
      at: ['name: app'],
      fixed: `apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  template:
    metadata: { labels: { app: web } }
    spec:
      containers: [{ name: app, image: a, ports: [{ containerPort: 8080 }], readinessProbe: { tcpSocket: { port: 8080 } } }, { name: logs, image: l, ports: [{ containerPort: 2020 }] }]
---
apiVersion: v1
kind: Service
metadata: { name: web }
spec: { selector: { app: web }, ports: [{ port: 80, targetPort: 8080 }] }
`,
    },
  ],
});
