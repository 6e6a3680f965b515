import rule from '../../../src/rules/resource-starvation/require-autoscaler-minimum.js';
import { testRule } from '../../support/test-rule.js';

const autoscaler = (bounds: string, version = 'v2') => `apiVersion: autoscaling/${version}
kind: HorizontalPodAutoscaler
metadata: { name: web }
spec: { ${bounds}, scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web } }
`;

testRule(rule, {
  valid: [
    { name: 'two', yaml: autoscaler('minReplicas: 2, maxReplicas: 9') },
    { name: 'no range that is known', yaml: autoscaler('minReplicas: 2, maxReplicas: 2') },
    { name: 'a minimum that another program fills in', yaml: autoscaler("minReplicas: '${MIN}', maxReplicas: 9") },
    { name: 'a range without room, which another rule reports', yaml: autoscaler('maxReplicas: 1') },
  ],
  invalid: [
    {
      name: 'one',
      yaml: autoscaler('minReplicas: 1, maxReplicas: 9'),
      at: ['minReplicas: 1'],
      message: ['"web" scales down to a single replica'],
      fixed: autoscaler('minReplicas: 1, maxReplicas: 9').replace('1', '2'),
    },
    {
      name: 'none, which means one',
      yaml: autoscaler('maxReplicas: 9'),
      at: ['spec'],
      fixed: autoscaler('maxReplicas: 9').replace('Deployment, name: web }', 'Deployment, name: web }, minReplicas: 2'),
    },
    {
      name: 'the first version of the API',
      yaml: autoscaler('minReplicas: null, maxReplicas: 3', 'v1'),
      at: ['minReplicas: null'],
      fixed: autoscaler('minReplicas: null, maxReplicas: 3', 'v1').replace('null', '2'),
    },
  ],
});
