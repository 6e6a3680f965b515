import rule from '../../../src/rules/resource-starvation/require-autoscaler.js';
import { testRule } from '../../support/test-rule.js';

const workload = (kind: string) => `apiVersion: apps/v1
kind: ${kind}
metadata: { name: web }
spec: { template: { spec: { containers: [{ name: a, image: "a:1" }] } } }
`;
const scaler = (kind: string) => `---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: web }
spec: { scaleTargetRef: { apiVersion: apps/v1, kind: ${kind}, name: web }, maxReplicas: 3 }
`;

testRule(rule, {
  valid: [
    { name: 'an autoscaler', yaml: workload('Deployment') + scaler('Deployment') },
    {
      name: 'a ScaledObject',
      yaml: `${workload('Deployment')}---\napiVersion: keda.sh/v1alpha1\nkind: ScaledObject\nmetadata: { name: web }\nspec: { scaleTargetRef: { name: web } }\n`,
    },
    { name: 'a DaemonSet', yaml: workload('DaemonSet') },
    { name: 'a fragment', yaml: workload('Deployment'), complete: false },
    { name: 'a part of an overlay', yaml: workload('Deployment').replace(', image: "a:1"', '') },
  ],
  invalid: [
    {
      name: 'a Deployment',
      yaml: workload('Deployment'),
      at: ['name: web'],
      message: ['Deployment "web" has no autoscaler'],
    },
    { name: 'a StatefulSet', yaml: workload('StatefulSet'), at: ['name: web'] },
    { name: 'an autoscaler of another kind', yaml: workload('StatefulSet') + scaler('Deployment'), at: ['name: web'] },
  ],
});
