import rule from '../../../src/rules/resource-starvation/no-competing-autoscalers.js';
import { testRule } from '../../support/test-rule.js';

const horizontal = (name: string, target = 'web', metrics = '') => `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: ${name}, namespace: shop }
spec:
  maxReplicas: 9
  scaleTargetRef:
    apiVersion: apps/v1
    kind: Deployment
    name: ${target}
${metrics}---
`;

const vertical = (spec: string) => `apiVersion: autoscaling.k8s.io/v1
kind: VerticalPodAutoscaler
metadata: { name: web, namespace: shop }
spec: { targetRef: { apiVersion: apps/v1, kind: Deployment, name: web }${spec} }
---
`;

const DEPLOYMENTS = `apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: shop }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: api, namespace: shop }
`;

const REQUESTS_PER_SECOND =
  '  metrics: [{ type: Pods, pods: { metric: { name: rps }, target: { type: AverageValue, averageValue: 10 } } }]\n';

testRule(rule, {
  valid: [
    { name: 'one autoscaler each', yaml: horizontal('web') + horizontal('api', 'api') + DEPLOYMENTS },
    { name: 'names that another program fills in', yaml: horizontal('web', "'${A}'") + horizontal('api', "'${A}'") },
    {
      name: 'two namespaces',
      yaml: horizontal('web') + horizontal('web-memory').replace('namespace: shop', 'namespace: other'),
    },
    {
      name: 'the same autoscaler for two environments',
      yaml: horizontal('web') + horizontal('web', 'web', '  behavior: {}\n') + DEPLOYMENTS,
    },
    {
      name: 'a vertical one that only advises',
      yaml: horizontal('web') + vertical(', updatePolicy: { updateMode: "Off" }') + DEPLOYMENTS,
    },
    {
      name: 'a vertical one for memory alone',
      yaml:
        horizontal('web') +
        vertical(', resourcePolicy: { containerPolicies: [{ containerName: "*", controlledResources: [memory] }] }') +
        DEPLOYMENTS,
    },
    {
      name: 'a metric that no request changes',
      yaml: horizontal('web', 'web', REQUESTS_PER_SECOND) + vertical('') + DEPLOYMENTS,
    },
  ],
  invalid: [
    {
      name: 'two of the same Deployment',
      yaml: horizontal('web') + horizontal('web-memory') + DEPLOYMENTS,
      at: ['name: web'],
      message: ['HorizontalPodAutoscaler "web-memory" scales Deployment "web", as HorizontalPodAutoscaler "web" does.'],
    },
    {
      name: 'three, each after the first',
      yaml: horizontal('a') + horizontal('b') + horizontal('c') + DEPLOYMENTS,
      at: ['name: web', 'name: web'],
      message: ['"b" scales', '"c" scales'],
    },
    {
      name: 'a vertical one that sets the requests',
      yaml: horizontal('web') + vertical(''),
      at: ['name: web'],
      message: ['as VerticalPodAutoscaler "web" does'],
    },
  ],
});
