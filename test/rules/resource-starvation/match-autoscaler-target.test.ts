import rule from '../../../src/rules/resource-starvation/match-autoscaler-target.js';
import { testRule } from '../../support/test-rule.js';

const set = (target: string, others = '') => `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: web, namespace: shop }
spec:
  maxReplicas: 9
  scaleTargetRef:
${target}---
apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: shop }
spec:
  template:
    spec: { containers: [{ name: app, image: registry.example.com/web:1.2.3 }] }
${others}`;

const DEPLOYMENT = '    apiVersion: apps/v1\n    kind: Deployment\n    name: web\n';

const VERTICAL = `---
apiVersion: autoscaling.k8s.io/v1
kind: VerticalPodAutoscaler
metadata: { name: web, namespace: shop }
spec: { targetRef: { apiVersion: apps/v1, kind: DaemonSet, name: agent } }
`;

testRule(rule, {
  valid: [
    { name: 'a Deployment of the set', yaml: set(DEPLOYMENT) },
    {
      name: 'a kind that cannot be scaled, which is another fault',
      yaml: set(DEPLOYMENT.replace('Deployment', 'DaemonSet')),
    },
    {
      name: 'a custom resource, which may stand elsewhere',
      yaml: set('    apiVersion: argoproj.io/v1alpha1\n    kind: Rollout\n    name: web\n'),
    },
    { name: 'a name that another program fills in', yaml: set(DEPLOYMENT.replace('web', "'${NAME}'")) },
    { name: 'a set without workloads', yaml: set(DEPLOYMENT.replace('web', 'api')).split('---')[0] as string },
    { name: 'a fragment', yaml: set(DEPLOYMENT.replace('web', 'api')), complete: false },
    { name: 'no name, which the server refuses', yaml: set('    apiVersion: apps/v1\n    kind: Deployment\n') },
  ],
  invalid: [
    {
      name: 'another name',
      yaml: set(DEPLOYMENT.replace('web', 'shop-web')),
      at: ['name: shop-web'],
      message: ['HorizontalPodAutoscaler "web" scales Deployment "shop-web", which is not in the set.'],
    },
    {
      name: 'another kind',
      yaml: set(DEPLOYMENT.replace('Deployment', 'StatefulSet')),
      at: ['name: web'],
      fixed: set(DEPLOYMENT.replace('Deployment', 'StatefulSet')).replace('StatefulSet', 'Deployment'),
    },
    {
      name: 'another namespace',
      yaml: set(DEPLOYMENT).replace('namespace: shop }\nspec:\n  max', 'namespace: other }\nspec:\n  max'),
      at: ['name: web'],
    },
    {
      name: 'a vertical autoscaler, for which a DaemonSet would do',
      yaml: set(DEPLOYMENT, VERTICAL),
      at: ['name: agent'],
      message: ['VerticalPodAutoscaler "web" scales DaemonSet "agent"'],
    },
    {
      name: 'a name that differs by a letter',
      yaml: set(DEPLOYMENT.replace('web', 'storefrnt')).replaceAll('{ name: web', '{ name: storefront'),
      at: ['name: storefrnt'],
      fixed: set(DEPLOYMENT.replace('web', 'storefront')).replaceAll('{ name: web', '{ name: storefront'),
    },
  ],
});
