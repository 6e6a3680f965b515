import rule from '../../../src/rules/resource-starvation/no-blocking-disruption-budget.js';
import { testRule } from '../../support/test-rule.js';

const set = (bound: string, replicas = 'replicas: 3', others = '') => `apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: { name: web }
spec:
  ${bound}
  selector: { matchLabels: { app: web } }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  ${replicas}
  template:
    metadata: { labels: { app: web } }
    spec: { containers: [{ name: app, image: registry.example.com/web:1.2.3 }] }
${others}`;

const AUTOSCALER = `---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: web }
spec: { minReplicas: 2, maxReplicas: 9, scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web } }
`;

const DAEMON_SET = `---
apiVersion: apps/v1
kind: DaemonSet
metadata: { name: agent }
spec:
  template:
    metadata: { labels: { app: web } }
    spec: { containers: [{ name: app, image: registry.example.com/web:1.2.3 }] }
`;

testRule(rule, {
  valid: [
    { name: 'one pod at a time', yaml: set('maxUnavailable: 1') },
    { name: 'both bounds, which the server refuses', yaml: set('maxUnavailable: 0\n  minAvailable: 3') },
    { name: 'two of three', yaml: set('minAvailable: 2') },
    { name: 'half of three', yaml: set('minAvailable: 50%') },
    { name: 'a share of one, which is rounded up', yaml: set('maxUnavailable: 10%', 'replicas: 1') },
    { name: 'no replicas at all', yaml: set('minAvailable: 1', 'replicas: 0') },
    {
      name: 'a number of replicas that another program fills in',
      yaml: set('minAvailable: 1', "replicas: '${REPLICAS}'"),
    },
    { name: 'a bound that another program fills in', yaml: set("minAvailable: '${MIN}'", 'replicas: 1') },
    { name: 'pods on each node, whose number is not known', yaml: set('minAvailable: 3', 'replicas: 3', DAEMON_SET) },
    { name: 'pods that are not in the set', yaml: set('minAvailable: 3').split('---')[0] as string },
  ],
  invalid: [
    {
      name: 'none unavailable',
      yaml: set('maxUnavailable: 0   # never'),
      at: ['maxUnavailable: 0'],
      message: ['PodDisruptionBudget "web" lets no pod be unavailable.'],
      fixed: set('maxUnavailable: 1   # never'),
    },
    {
      name: 'none of a hundred',
      yaml: set('maxUnavailable: 0%'),
      at: ['maxUnavailable: 0%'],
      fixed: set('maxUnavailable: 1'),
    },
    { name: 'all available', yaml: set('minAvailable: 100%'), at: ['minAvailable: 100%'], fixed: null },
    {
      name: 'as many as there are',
      yaml: set('minAvailable: 3'),
      at: ['minAvailable: 3'],
      message: ['keeps 3 available of 3 pods, so none may be evicted.'],
      fixed: set('minAvailable: 2'),
    },
    {
      name: 'the one pod',
      yaml: set('minAvailable: 1', 'replicas: 1'),
      at: ['minAvailable: 1'],
      message: ['of 1 pod,'],
      fixed: null,
    },
    {
      name: 'the one pod that no number means',
      yaml: set('minAvailable: 1', 'paused: false'),
      at: ['minAvailable: 1'],
      fixed: null,
    },
    {
      name: 'a share that is rounded up to all',
      yaml: set('minAvailable: 60%', 'replicas: 2'),
      at: ['minAvailable: 60%'],
      fixed: null,
    },
    {
      name: 'as many as the autoscaler keeps',
      yaml: set('minAvailable: 2', 'paused: false', AUTOSCALER),
      at: ['minAvailable: 2'],
      fixed: set('minAvailable: 1', 'paused: false', AUTOSCALER),
    },
  ],
});
