import rule from '../../../src/rules/resource-starvation/no-overlapping-disruption-budgets.js';
import { testRule } from '../../support/test-rule.js';

const budget = (name: string, selector: string) => `apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: { ${name} }
spec:
  maxUnavailable: 1
  selector: ${selector}
---
`;

const DEPLOYMENT = `apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: shop }
spec:
  template:
    metadata: { labels: { app: web, tier: front } }
    spec: { containers: [{ name: app, image: registry.example.com/web:1.2.3 }] }
`;

testRule(rule, {
  valid: [
    { name: 'one budget', yaml: budget('name: web, namespace: shop', '{ matchLabels: { app: web } }') + DEPLOYMENT },
    {
      name: 'budgets for different pods',
      yaml:
        budget('name: web, namespace: shop', '{ matchLabels: { app: web } }') +
        budget('name: api, namespace: shop', '{ matchLabels: { app: api } }') +
        DEPLOYMENT,
    },
    {
      name: 'budgets in two namespaces',
      yaml:
        budget('name: web, namespace: shop', '{ matchLabels: { app: web } }') +
        budget('name: all, namespace: other', '{}') +
        DEPLOYMENT,
    },
    {
      name: 'the same budget for two environments',
      yaml:
        budget('name: web', '{ matchLabels: { app: web } }') +
        budget('name: web', '{ matchLabels: { app: web }, matchExpressions: [] }') +
        DEPLOYMENT,
    },
  ],
  invalid: [
    {
      name: 'the same labels',
      yaml:
        budget('name: web, namespace: shop', '{ matchLabels: { app: web } }') +
        budget('name: web-min, namespace: shop', '{ matchLabels: { app: web } }') +
        DEPLOYMENT,
      at: ['selector'],
      message: ['PodDisruptionBudget "web-min" selects pods of Deployment "web", as "web" does.'],
    },
    {
      name: 'other labels of the same pods',
      yaml:
        budget('name: web, namespace: shop', '{ matchLabels: { app: web } }') +
        budget('name: front, namespace: shop', '{ matchLabels: { tier: front } }') +
        DEPLOYMENT,
      at: ['selector'],
    },
    {
      name: 'two workloads, once',
      yaml:
        budget('name: web, namespace: shop', '{ matchLabels: { app: web } }') +
        budget('name: front, namespace: shop', '{ matchLabels: { tier: front } }') +
        `${DEPLOYMENT}---\n${DEPLOYMENT.replace('name: web,', 'name: web-canary,')}`,
      at: ['selector'],
    },
    {
      name: 'a budget for the whole namespace',
      yaml:
        budget('name: web, namespace: shop', '{ matchLabels: { app: web } }') +
        budget('name: all, namespace: shop', '{}') +
        DEPLOYMENT,
      at: ['selector'],
      message: ['"all" selects pods'],
    },
  ],
});
