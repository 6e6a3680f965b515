import rule from '../../../src/rules/resource-starvation/no-empty-autoscaler-range.js';
import { testRule } from '../../support/test-rule.js';

const autoscaler = (bounds: string, version = 'v2') => `apiVersion: autoscaling/${version}
kind: HorizontalPodAutoscaler
metadata: { name: web }
spec: { ${bounds}, scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web } }
`;

testRule(rule, {
  valid: [
    { name: 'room', yaml: autoscaler('minReplicas: 2, maxReplicas: 9') },
    { name: 'no minimum, which means one', yaml: autoscaler('maxReplicas: 2') },
    { name: 'bounds that another program fills in', yaml: autoscaler("minReplicas: '${MIN}', maxReplicas: 1") },
    { name: 'no maximum, which the schema reports', yaml: autoscaler('minReplicas: 3') },
  ],
  invalid: [
    {
      name: 'a maximum below the minimum',
      yaml: autoscaler('minReplicas: 5, maxReplicas: 3'),
      at: ['maxReplicas: 3'],
      severities: ['error'],
      message: ['sets maxReplicas to 3, below minReplicas 5'],
    },
    {
      name: 'a maximum of zero',
      yaml: autoscaler('maxReplicas: 0'),
      at: ['maxReplicas: 0'],
      message: ['below the least of 1'],
    },
    {
      name: 'equal bounds',
      yaml: autoscaler('minReplicas: 3, maxReplicas: 3', 'v1'),
      at: ['maxReplicas: 3'],
      severities: ['warning'],
      message: ['can only ever run 3 replicas'],
    },
    { name: 'a maximum of one', yaml: autoscaler('maxReplicas: 1'), at: ['maxReplicas: 1'], message: ['1 replica.'] },
    {
      name: 'a minimum of zero',
      yaml: autoscaler('minReplicas: 0, maxReplicas: 3'),
      at: ['minReplicas: 0'],
      severities: ['error'],
      message: ['sets minReplicas to 0'],
    },
  ],
});
