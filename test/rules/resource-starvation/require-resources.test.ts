import rule from '../../../src/rules/resource-starvation/require-resources.js';
import { testRule } from '../../support/test-rule.js';

const pod = (resources: string, spec = '') => `apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:${spec}
  containers:
    - name: app
      image: registry.example.com/app:1.2.3
${resources}`;

const withNamespaceRule = (object: string) => `${pod('')}---
apiVersion: v1
${object}`;

const LIMIT_RANGE = `kind: LimitRange
metadata: { name: defaults, namespace: shop }
spec:
  limits:
    - type: Container
      defaultRequest: { cpu: 100m, memory: 64Mi }
`;

testRule(rule, {
  valid: [
    {
      name: 'a CPU request alone, which other rules judge',
      yaml: pod('      resources: { requests: { cpu: 100m } }\n'),
    },
    { name: 'a memory limit alone', yaml: pod('      resources: { limits: { memory: 64Mi } }\n') },
    { name: 'resources of the pod', yaml: pod('', '\n  resources: { requests: { cpu: 1, memory: 1Gi } }') },
    { name: 'a block that another program fills in', yaml: pod("      resources: '${RESOURCES}'\n") },
    { name: 'a list that another program fills in', yaml: pod("      resources: { requests: '${REQUESTS}' }\n") },
    { name: 'a container that Istio fills in', yaml: pod('').replace('registry.example.com/app:1.2.3', 'auto') },
    { name: 'a part of an overlay', yaml: pod('').replace(/ {6}image.*\n/, '') },
    {
      name: 'a container that a quota makes another rule speak of',
      yaml: withNamespaceRule(
        'kind: ResourceQuota\nmetadata: { name: team, namespace: shop }\nspec: { hard: { requests.memory: 8Gi } }\n',
      ),
    },
  ],
  invalid: [
    {
      name: 'no resources',
      yaml: pod(''),
      at: ['name: app'],
      message: ['"app" states neither CPU nor memory, so its pod is of QoS class BestEffort.'],
    },
    { name: 'an empty block', yaml: pod('      resources: {}\n'), at: ['resources'] },
    { name: 'empty lists', yaml: pod('      resources:\n        requests:\n        limits: {}\n'), at: ['resources'] },
    {
      name: 'zeros, which count as nothing',
      yaml: pod("      resources: { requests: { cpu: 0, memory: '0' } }\n"),
      at: ['resources'],
    },
    { name: 'a GPU alone', yaml: pod('      resources: { limits: { nvidia.com/gpu: 1 } }\n'), at: ['resources'] },
    {
      name: 'one of two containers',
      yaml: pod(
        '    - name: proxy\n      image: registry.example.com/proxy:1.2.3\n      resources: { limits: { memory: 64Mi } }\n',
      ),
      at: ['name: app'],
      message: [/states neither CPU nor memory\.$/],
    },
    {
      name: 'resources of the pod, which an older server drops',
      yaml: pod('', '\n  resources: { requests: { cpu: 1, memory: 1Gi } }'),
      release: '1.33',
      at: ['name: app'],
    },
    {
      name: 'a LimitRange that fills both in',
      yaml: withNamespaceRule(LIMIT_RANGE),
      at: ['name: app'],
      message: ['the defaults of LimitRange "defaults"'],
      severities: ['info'],
    },
    {
      name: 'a LimitRange that fills in memory alone',
      yaml: withNamespaceRule(LIMIT_RANGE.replace('cpu: 100m, ', '')),
      at: ['name: app'],
      severities: ['warning'],
    },
    {
      name: 'a LimitRange of another namespace',
      yaml: withNamespaceRule(LIMIT_RANGE.replace('shop', 'other')),
      at: ['name: app'],
      message: ['BestEffort'],
      severities: ['warning'],
    },
  ],
});
