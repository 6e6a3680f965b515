import rule from '../../../src/rules/api-drift/require-field.js';
import { testRule } from '../../support/test-rule.js';

const deployment = (spec: string) =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec:\n  ${spec}\n`;

testRule(rule, {
  valid: [
    {
      name: 'a whole object',
      yaml: deployment(
        'selector: { matchLabels: { a: b } }\n  template: { metadata: { labels: { a: b } }, spec: { containers: [{ name: a, image: a:1 }] } }',
      ),
    },
    { name: 'a fragment', yaml: deployment('replicas: 3'), complete: false },
    { name: 'a generated name', yaml: 'apiVersion: v1\nkind: ConfigMap\nmetadata: { generateName: x- }\n' },
    {
      name: 'a field that the reference requires and the server does not',
      yaml: 'apiVersion: v1\nkind: LimitRange\nmetadata: { name: x }\nspec: {}\n',
    },
    {
      name: 'a name that is misspelt, which is a fault of its own',
      yaml: 'apiVersion: v1\nkind: ConfigMap\nmetadata: { nmae: x }\n',
    },
    {
      name: 'pods of a StatefulSet, which old servers did not look at',
      yaml: 'apiVersion: apps/v1\nkind: StatefulSet\nmetadata: { name: x }\nspec: { serviceName: x, selector: { matchLabels: { a: b } }, template: { metadata: { labels: { a: b } } } }\n',
      release: '1.33',
    },
  ],
  invalid: [
    {
      name: 'no name',
      yaml: 'apiVersion: v1\nkind: ConfigMap\nmetadata: { labels: {} }\n',
      at: ['metadata'],
      message: ['ConfigMap needs "metadata.name", which is missing.'],
    },
    {
      name: 'an empty name',
      yaml: 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: "" }\n',
      at: ['name: ""'],
      message: ['which is empty.'],
    },
    {
      name: 'no selector and no template',
      yaml: deployment('replicas: 3'),
      at: ['spec', 'spec'],
      message: ['"selector"', '"template"'],
    },
    {
      name: 'no spec',
      yaml: 'apiVersion: v1\nkind: Pod\nmetadata: { name: x }\n',
      at: ['kind: Pod'],
      message: ['Pod needs "spec", which is missing.'],
    },
    {
      name: 'a container without a name',
      yaml: 'apiVersion: v1\nkind: Pod\nmetadata: { name: x }\nspec:\n  containers:\n    - image: a:1\n',
      at: ['image: a:1'],
      message: ['Container needs "name"'],
    },
    {
      name: 'a path without its type',
      yaml: 'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: x }\nspec: { rules: [{ http: { paths: [{ path: /, backend: { service: { name: a, port: { number: 80 } } } }] } }] }\n',
      at: ['{ path: /, backend: { service: { name: a, port: { number: 80 } } } }'],
      fixed: `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: x }
spec: { rules: [{ http: { paths: [{ path: /, backend: { service: { name: a, port: { number: 80 } } }, pathType: Prefix }] } }] }
`,
    },
    {
      name: 'no selector beside labels of the template',
      yaml: deployment(
        'template: { metadata: { labels: { app: web, version: v1 } }, spec: { containers: [{ name: a, image: a:1 }] } }',
      ),
      at: ['spec'],
      fixed: deployment(
        'template: { metadata: { labels: { app: web, version: v1 } }, spec: { containers: [{ name: a, image: a:1 }] } }\n  selector:\n    matchLabels:\n      app: web',
      ),
    },
    {
      name: 'a claim without a way to be mounted',
      yaml: 'apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: { name: x }\nspec: { resources: { requests: { storage: 1Gi } } }\n',
      at: ['spec'],
      fixed:
        'apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: { name: x }\nspec: { resources: { requests: { storage: 1Gi } }, accessModes: [ ReadWriteOnce ] }\n',
    },
  ],
});
