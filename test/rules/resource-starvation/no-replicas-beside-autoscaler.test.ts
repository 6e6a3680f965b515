import rule from '../../../src/rules/resource-starvation/no-replicas-beside-autoscaler.js';
import { testRule } from '../../support/test-rule.js';

const set = (replicas: string, kind = 'Deployment', target = 'web') => `apiVersion: apps/v1
kind: ${kind}
metadata: { name: web, namespace: shop }
spec:
${replicas}  minReadySeconds: 5
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: web, namespace: shop }
spec: { maxReplicas: 9, scaleTargetRef: { apiVersion: apps/v1, kind: ${kind}, name: ${target} } }
`;

testRule(rule, {
  valid: [
    { name: 'no replicas', yaml: set('') },
    { name: 'zero, which switches the autoscaler off', yaml: set('  replicas: 0\n') },
    { name: 'an autoscaler of something else', yaml: set('  replicas: 3\n', 'Deployment', 'api') },
    {
      name: 'a vertical autoscaler',
      yaml: set('  replicas: 3\n').replace('autoscaling/v2', 'autoscaling.k8s.io/v1').replace('Horizontal', 'Vertical'),
    },
  ],
  invalid: [
    {
      name: 'replicas',
      yaml: set('  replicas: 3\n'),
      at: ['replicas: 3'],
      message: ['Deployment "web" sets replicas to 3 while HorizontalPodAutoscaler "web" scales it'],
      fixed: set(''),
    },
    {
      name: 'a StatefulSet',
      yaml: set('  replicas: 3\n', 'StatefulSet'),
      at: ['replicas: 3'],
      fixed: set('', 'StatefulSet'),
    },
    { name: 'one replica', yaml: set('  replicas: 1\n'), at: ['replicas: 1'], fixed: set('') },
  ],
});
