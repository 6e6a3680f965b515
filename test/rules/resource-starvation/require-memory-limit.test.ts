import rule from '../../../src/rules/resource-starvation/require-memory-limit.js';
import { testRule } from '../../support/test-rule.js';

const pod = (resources: string, spec = '') => `apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:${spec}
  containers:
    - name: app
      image: registry.example.com/app:1.2.3
      resources: ${resources}
`;

const inNamespace = (object: string) => `${pod('{ requests: { memory: 64Mi } }')}---
apiVersion: v1
${object}`;

testRule(rule, {
  valid: [
    { name: 'a limit', yaml: pod('{ limits: { memory: 64Mi } }') },
    { name: 'no memory at all, which another rule reports', yaml: pod('{ requests: { cpu: 100m } }') },
    {
      name: 'a limit of the pod',
      yaml: pod('{ requests: { memory: 64Mi } }', '\n  resources: { limits: { memory: 1Gi } }'),
    },
    {
      name: 'a pod that the node depends on',
      yaml: pod('{ requests: { memory: 64Mi } }', '\n  priorityClassName: system-node-critical'),
    },
    {
      name: 'an amount that another program fills in',
      yaml: pod("{ requests: { memory: 64Mi }, limits: { memory: '${LIMIT}' } }"),
    },
    {
      name: 'a limit that a quota makes another rule speak of',
      yaml: inNamespace(
        'kind: ResourceQuota\nmetadata: { name: team, namespace: shop }\nspec: { hard: { limits.memory: 8Gi } }\n',
      ),
    },
  ],
  invalid: [
    {
      name: 'a request alone',
      yaml: pod('{ requests: { memory: 64Mi } }'),
      at: ['resources'],
      severities: ['warning'],
      message: ['"app" requests memory without a limit'],
      fixed: pod('{ requests: { memory: 64Mi } }').replace('64Mi }', '64Mi }, limits: { memory: 64Mi }'),
    },
    {
      name: 'a CPU limit alone',
      yaml: pod('{ requests: { memory: 64Mi }, limits: { cpu: 1 } }'),
      at: ['limits'],
      fixed: pod('{ requests: { memory: 64Mi }, limits: { cpu: 1 } }').replace('cpu: 1', 'cpu: 1, memory: 64Mi'),
    },
    {
      name: 'a limit of zero, which is none',
      yaml: pod('{ requests: { memory: 64Mi }, limits: { memory: 0 } }'),
      at: ['limits'],
      fixed: pod('{ requests: { memory: 64Mi }, limits: { memory: 0 } }').replace('0', '64Mi'),
    },
    {
      name: 'a request of the pod',
      yaml: pod('{}', '\n  resources: { requests: { memory: 1Gi } }'),
      at: ['resources'],
    },
    {
      name: 'a LimitRange whose maximum fills it in',
      yaml: inNamespace(
        'kind: LimitRange\nmetadata: { name: defaults, namespace: shop }\nspec: { limits: [{ type: Container, max: { memory: 1Gi } }] }\n',
      ),
      at: ['resources'],
      severities: ['info'],
      message: ['gets that of LimitRange "defaults"'],
    },
    {
      name: 'a quota that counts the pods of one scope',
      yaml: inNamespace(
        'kind: ResourceQuota\nmetadata: { name: team, namespace: shop }\nspec: { hard: { limits.memory: 8Gi }, scopes: [Terminating] }\n',
      ),
      at: ['resources'],
      fixed: `apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  containers:
    - name: app
      image: registry.example.com/app:1.2.3
      resources: { requests: { memory: 64Mi }, limits: { memory: 64Mi } }
---
apiVersion: v1
kind: ResourceQuota
metadata: { name: team, namespace: shop }
spec: { hard: { limits.memory: 8Gi }, scopes: [Terminating] }
`,
    },
  ],
});
