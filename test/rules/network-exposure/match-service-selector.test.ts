import rule from '../../../src/rules/network-exposure/match-service-selector.js';
import { testRule } from '../../support/test-rule.js';

const set = (selector: string, labels = '{ app: web, tier: front }', namespace = 'shop') => `apiVersion: v1
kind: Service
metadata: { name: web, namespace: shop }
spec:
  selector: ${selector}
  ports: [{ port: 80 }]
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: ${namespace} }
spec:
  template:
    metadata: { labels: ${labels} }
    spec: { containers: [{ name: app, image: registry.example.com/web:1.2.3 }] }
`;

const rollout = `---
apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata: { name: api, namespace: shop }
spec:
  selector: { matchLabels: { app: api } }
  template:
    metadata: { labels: { app: api } }
    spec: { containers: [{ name: app, image: registry.example.com/api:1.2.3 }] }
`;

const statefulSet = (selector: string) => `apiVersion: v1
kind: Service
metadata: { name: db-0, namespace: shop }
spec:
  selector: ${selector}
  ports: [{ port: 5432 }]
---
apiVersion: apps/v1
kind: StatefulSet
metadata: { name: db, namespace: shop }
spec:
  template:
    metadata: { labels: { app: db } }
    spec: { containers: [{ name: db, image: registry.example.com/db:16.1 }] }
`;

testRule(rule, {
  valid: [
    { name: 'a selector that asks for fewer labels than the pod has', yaml: set('{ app: web }') },
    { name: 'a Service without a selector, whose endpoints someone else keeps', yaml: set('{}') },
    { name: 'a set without workloads', yaml: set('{ app: web }').split('---')[0] as string },
    { name: 'a fragment', yaml: set('{ app: api }'), complete: false },
    {
      name: 'pods in a namespace that is stated when the set is applied',
      yaml: set('{ app: web }').replace(', namespace: shop', ''),
    },
    { name: 'pods of a custom resource', yaml: set('{ app: api }') + rollout },
    { name: 'a label that an operator gives', yaml: set('{ cnpg.io/cluster: orders, role: primary }') },
    { name: 'a value that is filled in later', yaml: set('{ app: "${APP}" }') },
    { name: 'a label of a pod that is filled in later', yaml: set('{ app: web }', '{ app: "${APP}" }') },
    { name: 'workloads in another namespace alone', yaml: set('{ k8s-app: kube-dns }', '{ app: web }', 'other') },
    {
      name: 'the label that a StatefulSet gives to each pod',
      yaml: statefulSet('{ statefulset.kubernetes.io/pod-name: db-0 }'),
    },
    {
      name: 'a Service of Knative',
      yaml: set('{ app: api }').replace('apiVersion: v1', 'apiVersion: serving.knative.dev/v1'),
    },
  ],
  invalid: [
    { name: 'another value', yaml: set('{ app: api }'), at: ['selector'], message: ['app=api; no pod in the set'] },
    { name: 'one label of two that no pod has', yaml: set('{ app: web, tier: back }'), at: ['selector'] },
    {
      name: 'a pod in another namespace',
      yaml: set('{ app: web }', '{ app: web }', 'other'),
      at: ['selector'],
      message: ['"web" are in namespace "other"'],
    },
    { name: 'labels on the Deployment alone', yaml: set('{ app: web }', '{}'), at: ['selector'] },
    {
      name: 'a pod of a StatefulSet that has another name',
      yaml: statefulSet('{ statefulset.kubernetes.io/pod-name: database-0 }'),
      at: ['selector'],
    },
    {
      name: 'a label with a domain that the pods carry with another value',
      yaml: set('{ example.com/app: api }', '{ example.com/app: web }'),
      at: ['selector'],
    },
    {
      name: 'labels that a monitor asks for, which gives pods none',
      yaml: `${set('{ app: api }')}---
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata: { name: api, namespace: shop, labels: { app: api } }
spec: { selector: { matchLabels: { app: api } }, endpoints: [{ port: metrics }] }
`,
      at: ['selector'],
    },
    {
      name: 'labels of a workload that the Service is named after',
      yaml: set('{ app: api, tier: front }').replace(
        'spec:\n  template',
        'spec:\n  selector: { matchLabels: { app: web, tier: front } }\n  template',
      ),
      at: ['selector'],
      fixed: set('{ app: web, tier: front }').replace(
        'spec:\n  template',
        'spec:\n  selector: { matchLabels: { app: web, tier: front } }\n  template',
      ),
    },
  ],
});
