import rule from '../../../src/rules/fragile-rollouts/require-pre-stop-delay.js';
import { testRule } from '../../support/test-rule.js';

const pod = (container = '') => `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: app
      image: registry.example.com/app:1.2.3
      ports: [{ containerPort: 8080 }]
${container}`;
const set = (container: string, { service = '', spec = '' } = {}) => `apiVersion: v1
kind: Service
metadata: { name: web }
spec: { selector: { app: web }, ports: [{ port: 80, targetPort: 8080 }]${service} }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  template:
    metadata: { labels: { app: web } }
    spec:${spec}
      containers:
        - name: app
          image: registry.example.com/app:1.2.3
          ports: [{ containerPort: 8080 }]
${container}`;
const HOOK = '          lifecycle:\n            preStop:\n              sleep:\n                seconds: 10\n';

testRule(rule, {
  valid: [
    { name: 'a pod without a Service', yaml: pod() },
    { name: 'a sleep', yaml: set(HOOK) },
    { name: 'another hook', yaml: set('          lifecycle: { preStop: { exec: { command: [nginx, -s, quit] } } }\n') },
    { name: 'a headless Service, whose clients know the pods', yaml: set('', { service: ', clusterIP: None' }) },
    {
      name: 'a Service of another pod',
      yaml: set('', { service: '' }).replace('selector: { app: web }', 'selector: { app: api }'),
    },
    {
      name: 'a sidecar beside the container that serves',
      yaml: set(`${HOOK}        - name: logs\n          image: l\n          ports: [{ containerPort: 2020 }]\n`),
    },
  ],
  invalid: [
    {
      name: 'no hook',
      yaml: set(''),
      at: ['name: app'],
      message: ['Container "app" is behind a Service'],
      fixed: set(HOOK),
    },
    {
      name: 'a hook after the start alone',
      yaml: set('          lifecycle:\n            postStart: { exec: { command: [x] } }\n'),
      at: ['lifecycle'],
      fixed: set(
        '          lifecycle:\n            postStart: { exec: { command: [x] } }\n            preStop:\n              sleep:\n                seconds: 10\n',
      ),
    },
    {
      name: 'an older release, where a sleep is not on by default',
      yaml: set(''),
      release: '1.29',
      at: ['name: app'],
      fixed: null,
    },
    {
      name: 'a grace period that leaves no time for it',
      yaml: set('', { spec: '\n      terminationGracePeriodSeconds: 5' }),
      at: ['name: app'],
      fixed: null,
    },
  ],
});
