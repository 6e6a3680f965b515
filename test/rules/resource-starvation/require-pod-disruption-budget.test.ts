import rule from '../../../src/rules/resource-starvation/require-pod-disruption-budget.js';
import { testRule } from '../../support/test-rule.js';

const workload = (spec: string, kind = 'Deployment') => `apiVersion: apps/v1
kind: ${kind}
metadata:
  name: web
  namespace: shop
spec:
  ${spec}
  template:
    metadata: { labels: { app: web, tier: front } }
    spec: { containers: [{ name: app, image: registry.example.com/web:1.2.3 }] }
`;

const budget = (selector: string, namespace = 'shop') => `---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: { name: web, namespace: ${namespace} }
spec: { maxUnavailable: 1, selector: ${selector} }
`;

const autoscaler = (minReplicas: string) => `---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: web, namespace: shop }
spec: { ${minReplicas}maxReplicas: 9, scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web } }
`;

testRule(rule, {
  valid: [
    { name: 'a budget', yaml: workload('replicas: 3') + budget('{ matchLabels: { app: web } }') },
    { name: 'a budget for the whole namespace', yaml: workload('replicas: 3') + budget('{}') },
    {
      name: 'a budget by expression',
      yaml: workload('replicas: 3') + budget('{ matchExpressions: [{ key: tier, operator: In, values: [front] }] }'),
    },
    { name: 'one replica', yaml: workload('replicas: 1') },
    { name: 'no number, which means one', yaml: workload('minReadySeconds: 5') },
    { name: 'a number that another program fills in', yaml: workload("replicas: '${REPLICAS}'") },
    { name: 'an autoscaler that goes down to one', yaml: workload('replicas: 3') + autoscaler('') },
    { name: 'a fragment', yaml: workload('replicas: 3'), complete: false },
    {
      name: 'a part of an overlay',
      yaml: workload('replicas: 3').replace(', image: registry.example.com/web:1.2.3', ''),
    },
    { name: 'a pod on each node', yaml: workload('minReadySeconds: 5', 'DaemonSet') },
    {
      name: 'a workload that KEDA may scale to none',
      yaml: `${workload('replicas: 3')}---\napiVersion: keda.sh/v1alpha1\nkind: ScaledObject\nmetadata: { name: web, namespace: shop }\nspec: { scaleTargetRef: { name: web } }\n`,
    },
  ],
  invalid: [
    {
      name: 'replicas',
      yaml: workload('replicas: 2'),
      at: ['name: web'],
      message: ['Deployment "web" keeps 2 pods or more, and no PodDisruptionBudget'],
    },
    {
      name: 'a StatefulSet',
      yaml: workload('replicas: 3', 'StatefulSet'),
      at: ['name: web'],
      message: ['StatefulSet "web" keeps 3'],
    },
    {
      name: 'the least that an autoscaler keeps',
      yaml: workload('minReadySeconds: 5') + autoscaler('minReplicas: 4, '),
      at: ['name: web'],
      message: ['keeps 4'],
    },
    {
      name: 'a budget for other pods',
      yaml: workload('replicas: 2') + budget('{ matchLabels: { app: api } }'),
      at: ['name: web'],
    },
    {
      name: 'a budget in another namespace',
      yaml: workload('replicas: 2') + budget('{ matchLabels: { app: web } }', 'other'),
      at: ['name: web'],
    },
  ],
});
