import rule from '../../../src/rules/resource-starvation/no-instant-scale-down.js';
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
    { name: 'the default', yaml: autoscaler('{}') },
    { name: 'a minute', yaml: autoscaler('{ scaleDown: { stabilizationWindowSeconds: 60 } }') },
    { name: 'no window for scaling up', yaml: autoscaler('{ scaleUp: { stabilizationWindowSeconds: 0 } }') },
    {
      name: 'no scaling down',
      yaml: autoscaler('{ scaleDown: { stabilizationWindowSeconds: 0, selectPolicy: Disabled } }'),
    },
  ],
  invalid: [
    {
      name: 'no window',
      yaml: autoscaler('{ scaleDown: { stabilizationWindowSeconds: 0 } }'),
      at: ['stabilizationWindowSeconds: 0'],
      message: ['"web" scales down after 0 seconds'],
      fixed: autoscaler('{ scaleDown: { stabilizationWindowSeconds: 0 } }').replace('0', '300'),
    },
    {
      name: 'a short window',
      yaml: autoscaler('{ scaleDown: { stabilizationWindowSeconds: 15 } }'),
      at: ['stabilizationWindowSeconds: 15'],
      fixed: autoscaler('{ scaleDown: { stabilizationWindowSeconds: 15 } }').replace('15', '300'),
    },
    {
      name: 'no window, with a policy',
      yaml: autoscaler('{ scaleDown: { stabilizationWindowSeconds: 0, selectPolicy: Max } }'),
      at: ['stabilizationWindowSeconds: 0'],
      fixed: autoscaler('{ scaleDown: { stabilizationWindowSeconds: 0, selectPolicy: Max } }').replace('0', '300'),
    },
  ],
});
