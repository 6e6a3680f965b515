import rule from '../../../src/rules/fragile-rollouts/no-lost-disruption-budget.js';
import { change, documents } from '../../support/change.js';
import { testRule } from '../../support/test-rule.js';

const API = `apiVersion: apps/v1
kind: Deployment
metadata: { name: api, namespace: shop }
spec:
  replicas: 3
  template:
    metadata: { labels: { app: api } }
    spec: { containers: [{ name: app, image: registry.example.com/api:1.0.0 }] }
`;

const BUDGET = `apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: { name: api, namespace: shop }
spec:
  maxUnavailable: 1
  selector: { matchLabels: { app: api } }
`;

const WEB = API.replaceAll(' api', ' web');
const SET = documents(API, BUDGET);

testRule(rule, {
  valid: [
    {
      name: 'a budget under another name',
      ...change(
        SET,
        'metadata: { name: api, namespace: shop }\nspec:\n  max',
        'metadata: { name: other, namespace: shop }\nspec:\n  max',
      ),
    },
    { name: 'a fragment', before: SET, yaml: API, complete: false },
    { name: 'a workload that never had one', before: API, yaml: API.replace('1.0.0', '1.1.0') },
    { name: 'one pod, which a budget could only block', before: SET, yaml: API.replace('3', '1') },
    { name: 'a new workload', before: SET, yaml: documents(SET, WEB) },
    {
      name: 'a budget that is still there and selects nothing, which another rule reports',
      ...change(SET, 'matchLabels: { app: api }', 'matchLabels: { app: apis }'),
    },
  ],
  invalid: [
    {
      name: 'a budget that is gone',
      before: SET,
      yaml: API,
      at: ['name: api'],
      message: ['Deployment "api" is no longer selected by PodDisruptionBudget "api", and by no other.'],
    },
    {
      name: 'a budget in another namespace',
      ...change(SET, 'namespace: shop }\nspec:\n  max', 'namespace: web }\nspec:\n  max'),
      at: ['name: api'],
    },
    {
      name: 'a budget that selects another workload now',
      before: documents(SET, WEB),
      yaml: documents(API, BUDGET.replace('app: api', 'app: web'), WEB),
      at: ['name: api'],
    },
    {
      name: 'pods with other labels',
      before: documents(SET, WEB.replace('app: web', 'app: api')),
      yaml: documents(
        SET.replace('labels: { app: api }', 'labels: { app: api2 }'),
        WEB.replace('app: web', 'app: api'),
      ),
      at: ['name: api'],
    },
  ],
});
