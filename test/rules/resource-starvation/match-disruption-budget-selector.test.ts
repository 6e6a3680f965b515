import rule from '../../../src/rules/resource-starvation/match-disruption-budget-selector.js';
import { testRule } from '../../support/test-rule.js';

const set = (selector: string, others = '') => `apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: { name: web, namespace: shop }
spec:
  maxUnavailable: 1
${selector}---
apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: shop, labels: { app: shop-web } }
spec:
  template:
    metadata: { labels: { app: web } }
    spec: { containers: [{ name: app, image: registry.example.com/web:1.2.3 }] }
${others}`;

const CLUSTER = `---
apiVersion: postgresql.cnpg.io/v1
kind: Cluster
metadata: { name: orders, namespace: shop }
spec: { inheritedMetadata: { labels: { app: orders } } }
`;

testRule(rule, {
  valid: [
    { name: 'the labels of the pods', yaml: set('  selector: { matchLabels: { app: web } }\n') },
    { name: 'all pods', yaml: set('  selector: {}\n') },
    { name: 'pods that an operator makes', yaml: set('  selector: { matchLabels: { cnpg.io/cluster: orders } }\n') },
    {
      name: 'labels that a custom resource hands on',
      yaml: set('  selector: { matchLabels: { app: orders } }\n', CLUSTER),
    },
    {
      name: 'labels that an operator makes of a kind and a name',
      yaml: set('  selector: { matchLabels: { app.kubernetes.io/name: cluster, cluster: orders } }\n', CLUSTER),
    },
    { name: 'a label that another program fills in', yaml: set("  selector: { matchLabels: { app: '${APP}' } }\n") },
    {
      name: 'a set without workloads',
      yaml: set('  selector: { matchLabels: { app: api } }\n').split('---')[0] as string,
    },
    { name: 'a fragment', yaml: set('  selector: { matchLabels: { app: api } }\n'), complete: false },
  ],
  invalid: [
    {
      name: 'another value',
      yaml: set('  selector: { matchLabels: { app: api } }\n'),
      at: ['selector'],
      message: ['selects pods labelled app=api, and no pod'],
    },
    {
      name: 'labels of the Deployment alone',
      yaml: set('  selector: { matchLabels: { app: shop-web } }\n'),
      at: ['selector'],
    },
    {
      name: 'an expression',
      yaml: set('  selector: { matchExpressions: [{ key: app, operator: In, values: [api] }] }\n'),
      at: ['selector'],
      message: ['by expressions'],
    },
    { name: 'no selector', yaml: set(''), at: ['spec'], message: ['has no selector, so it protects no pod'] },
    {
      name: 'another namespace',
      yaml: set('  selector: { matchLabels: { app: web } }\n').replace(
        'name: web, namespace: shop }',
        'name: web, namespace: other }',
      ),
      at: ['selector'],
    },
    {
      name: 'labels of a workload that the budget is named after',
      yaml: set('  selector: { matchLabels: { app: api } } # all\n').replace(
        'spec:\n  template',
        'spec:\n  selector: { matchLabels: { app: web } }\n  template',
      ),
      at: ['selector'],
      fixed: set('  selector: { matchLabels: { app: web } } # all\n').replace(
        'spec:\n  template',
        'spec:\n  selector: { matchLabels: { app: web } }\n  template',
      ),
    },
  ],
});
