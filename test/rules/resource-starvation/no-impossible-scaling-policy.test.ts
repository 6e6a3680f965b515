import rule from '../../../src/rules/resource-starvation/no-impossible-scaling-policy.js';
import { testRule } from '../../support/test-rule.js';

const autoscaler = (behavior: string) => `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: web }
spec:
  maxReplicas: 9
  scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web }
  behavior: ${behavior}
`;

testRule(rule, {
  valid: [
    { name: 'no behaviour', yaml: autoscaler('{}') },
    {
      name: 'the longest times',
      yaml: autoscaler(
        '{ scaleDown: { stabilizationWindowSeconds: 3600, policies: [{ type: Percent, value: 100, periodSeconds: 1800 }] } }',
      ),
    },
    { name: 'no window', yaml: autoscaler('{ scaleUp: { stabilizationWindowSeconds: 0 } }') },
    {
      name: 'a policy without a time, which the schema reports',
      yaml: autoscaler('{ scaleUp: { policies: [{ type: Pods, value: 1 }] } }'),
    },
  ],
  invalid: [
    {
      name: 'a long window',
      yaml: autoscaler('{ scaleDown: { stabilizationWindowSeconds: 7200 } }'),
      at: ['stabilizationWindowSeconds: 7200'],
      message: ['"web" sets stabilizationWindowSeconds to 7200 in scaleDown'],
    },
    {
      name: 'an hour',
      yaml: autoscaler('{ scaleUp: { policies: [{ type: Pods, value: 1, periodSeconds: 3600 }] } }'),
      at: ['periodSeconds: 3600'],
      message: ['in scaleUp'],
    },
    {
      name: 'nothing in no time',
      yaml: autoscaler('{ scaleUp: { policies: [{ type: Pods, value: 0, periodSeconds: 0 }] } }'),
      at: ['value: 0', 'periodSeconds: 0'],
    },
  ],
});
