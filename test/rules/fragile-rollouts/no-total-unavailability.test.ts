import rule from '../../../src/rules/fragile-rollouts/no-total-unavailability.js';
import { testRule } from '../../support/test-rule.js';

const deployment = (spec: string, pod = '', ports = '[{ containerPort: 8080 }]') => `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
${spec}  template:
    metadata:
      labels: { app: web }
    spec:${pod}
      containers:
        - name: app
          image: registry.example.com/app:1.2.3
          ports: ${ports}
`;
const rolling = (maxUnavailable: string | number, maxSurge: string | number = '25%') => `  strategy:
    type: RollingUpdate
    rollingUpdate:
      maxUnavailable: ${maxUnavailable}
      maxSurge: ${maxSurge}
`;
const RECREATE = '  strategy:\n    type: Recreate\n';
const GOOD = '  strategy:\n    type: RollingUpdate\n    rollingUpdate:\n      maxUnavailable: 0\n      maxSurge: 1\n';
const autoscaler = (min: number) => `---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: web }
spec: { scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web }, minReplicas: ${min}, maxReplicas: 9 }
`;
const claim = (mode: string) => `---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: data }
spec: { accessModes: [${mode}] }
`;
const VOLUME = '\n      volumes: [{ name: data, persistentVolumeClaim: { claimName: data } }]';
const daemonSet = (spec: string) => deployment(spec).replace('kind: Deployment', 'kind: DaemonSet');

testRule(rule, {
  valid: [
    { name: 'the default', yaml: deployment('  replicas: 3\n') },
    { name: 'a share that is rounded down', yaml: deployment(`  replicas: 3\n${rolling('99%')}`) },
    { name: 'one replica, which nothing can save', yaml: deployment(`  replicas: 1\n${rolling(1, 0)}`) },
    { name: 'one replica and Recreate', yaml: deployment(RECREATE) },
    { name: 'replicas that are not final', yaml: deployment(`  replicas: \${REPLICAS}\n${RECREATE}`) },
    { name: 'a deployment that is scaled down', yaml: deployment(`  replicas: 0\n${RECREATE}`) },
    {
      name: 'Recreate for a volume that attaches once',
      yaml: deployment(`  replicas: 2\n${RECREATE}`, VOLUME) + claim('ReadWriteOnce'),
    },
    {
      name: 'Recreate beside parameters, which is another rule',
      yaml: deployment('  replicas: 2\n  strategy: { type: Recreate, rollingUpdate: { maxSurge: 1 } }\n'),
    },
    { name: 'Recreate for a claim from elsewhere', yaml: deployment(`  replicas: 2\n${RECREATE}`, VOLUME) },
    {
      name: 'Recreate for a port of the node',
      yaml: deployment(`  replicas: 2\n${RECREATE}`, '', '[{ containerPort: 80, hostPort: 80 }]'),
    },
    { name: 'a worker that serves nobody', yaml: deployment(`  replicas: 3\n${RECREATE}`, '', '[]') },
    {
      name: 'a DaemonSet, one node at a time',
      yaml: daemonSet('  updateStrategy: { rollingUpdate: { maxUnavailable: 10% } }\n'),
    },
    { name: 'a strategy of a wrong type', yaml: deployment('  replicas: 3\n  strategy: Recreate\n') },
  ],
  invalid: [
    {
      name: 'Recreate of several replicas',
      yaml: deployment(`  replicas: 3\n${RECREATE}`),
      at: ['type: Recreate'],
      message: ['stops all 3 replicas'],
      fixed: deployment(`  replicas: 3\n${GOOD}`),
    },
    {
      name: 'Recreate on a volume that may be shared',
      yaml: deployment(`  replicas: 2\n${RECREATE}`, VOLUME) + claim('ReadWriteMany'),
      at: ['type: Recreate'],
      fixed: deployment(`  replicas: 2\n${GOOD}`, VOLUME) + claim('ReadWriteMany'),
    },
    {
      name: 'all of them, as a share',
      yaml: deployment(`  replicas: 4\n${rolling('100%')}`),
      at: ['maxUnavailable: 100%'],
      message: ['lets 100% of its 4 replicas'],
      fixed: deployment(`  replicas: 4\n${GOOD}`),
    },
    {
      name: 'as many as there are',
      yaml: deployment(`  replicas: 2\n${rolling(2)}`),
      at: ['maxUnavailable: 2'],
      fixed: deployment(`  replicas: 2\n${GOOD}`),
    },
    {
      name: 'as many as the autoscaler keeps',
      yaml: deployment(rolling(2)) + autoscaler(2),
      at: ['maxUnavailable: 2'],
      fixed: deployment(GOOD) + autoscaler(2),
    },
    {
      name: 'all nodes of a DaemonSet',
      yaml: daemonSet('  updateStrategy:\n    rollingUpdate:\n      maxUnavailable: 100%\n'),
      at: ['maxUnavailable: 100%'],
      fixed: daemonSet('  updateStrategy:\n    rollingUpdate:\n      maxUnavailable: 1\n'),
    },
  ],
});
