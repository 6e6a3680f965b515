import rule from '../../../src/rules/resource-starvation/no-millibyte-memory.js';
import { testRule } from '../../support/test-rule.js';

const pod = (resources: string, spec = '') => `apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  containers:
    - name: app
      image: registry.example.com/app:1.2.3
      resources:
        limits:
          ${resources}
${spec}`;

const claim = (size: string) => `apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: data }
spec:
  accessModes: [ReadWriteOnce]
  resources: { requests: { storage: ${size} } }
`;

testRule(rule, {
  valid: [
    { name: 'mebibytes', yaml: pod('memory: 512Mi') },
    { name: 'bytes in full', yaml: pod('memory: 536870912') },
    { name: 'thousandths of a core', yaml: pod('cpu: 500m') },
    { name: 'zero', yaml: pod('memory: 0') },
    {
      name: 'a small volume',
      yaml: pod('memory: 64Mi', '  volumes: [{ name: run, emptyDir: { sizeLimit: 64Ki } }]\n'),
    },
    { name: 'an amount that another program fills in', yaml: pod("memory: '${MEMORY}m'") },
    {
      name: 'a least amount in a LimitRange',
      yaml: 'apiVersion: v1\nkind: LimitRange\nmetadata: { name: l }\nspec: { limits: [{ type: Container, min: { memory: 512Ki } }] }\n',
    },
    {
      name: 'a count of objects',
      yaml: 'apiVersion: v1\nkind: ResourceQuota\nmetadata: { name: q }\nspec: { hard: { pods: 20, requests.cpu: 4 } }\n',
    },
  ],
  invalid: [
    {
      name: 'thousandths of a byte',
      yaml: pod('memory: 512m   # half a gig'),
      at: ['memory: 512m'],
      message: ['Container "app" sets limits.memory to 512m, which is less than a byte.'],
      fixed: pod('memory: 512Mi   # half a gig'),
    },
    {
      name: 'a bare number',
      yaml: pod("memory: '256'"),
      at: ["memory: '256'"],
      message: ['which is 256 bytes'],
      fixed: pod("memory: '256'").replace("'256'", "'256Mi'"),
    },
    {
      name: 'a bare number that can only be gibibytes',
      yaml: pod('memory: 2'),
      at: ['memory: 2'],
      fixed: pod('memory: 2Gi'),
    },
    {
      name: 'ephemeral storage',
      yaml: pod('ephemeral-storage: 100m'),
      at: ['ephemeral-storage: 100m'],
      fixed: pod('ephemeral-storage: 100Mi'),
    },
    { name: 'kibibytes of memory', yaml: pod('memory: 512Ki'), at: ['memory: 512Ki'], fixed: null },
    { name: 'a fraction', yaml: pod('memory: 0.5'), at: ['memory: 0.5'], fixed: null },
    {
      name: 'a volume in memory',
      yaml: pod('memory: 64Mi', '  volumes: [{ name: run, emptyDir: { medium: Memory, sizeLimit: 64m } }]\n'),
      at: ['sizeLimit: 64m'],
      message: ['Volume "run" sets sizeLimit to 64m'],
      fixed: pod('memory: 64Mi', '  volumes: [{ name: run, emptyDir: { medium: Memory, sizeLimit: 64Mi } }]\n'),
    },
    {
      name: 'a claim',
      yaml: claim('20'),
      at: ['storage: 20'],
      message: ['PersistentVolumeClaim "data" sets requests.storage to 20'],
      fixed: claim('20Gi'),
    },
    {
      name: 'a claim template',
      yaml: `apiVersion: apps/v1
kind: StatefulSet
metadata: { name: db }
spec:
  volumeClaimTemplates:
    - metadata: { name: data }
      spec: { resources: { requests: { storage: 500m } } }
`,
      at: ['storage: 500m'],
      message: ['Claim template "data"'],
      fixed: `apiVersion: apps/v1
kind: StatefulSet
metadata: { name: db }
spec:
  volumeClaimTemplates:
    - metadata: { name: data }
      spec: { resources: { requests: { storage: 500Mi } } }
`,
    },
    {
      name: 'a quota and a default',
      yaml: `apiVersion: v1
kind: List
items:
  - { apiVersion: v1, kind: ResourceQuota, metadata: { name: q }, spec: { hard: { limits.memory: 512m } } }
  - { apiVersion: v1, kind: LimitRange, metadata: { name: l }, spec: { limits: [{ type: Container, default: { memory: 128 } }] } }
`,
      at: ['limits.memory: 512m', 'memory: 128'],
      message: ['ResourceQuota "q" sets hard.limits.memory to 512m', 'LimitRange "l" sets default.memory to 128'],
      fixed: `apiVersion: v1
kind: List
items:
  - { apiVersion: v1, kind: ResourceQuota, metadata: { name: q }, spec: { hard: { limits.memory: 512Mi } } }
  - { apiVersion: v1, kind: LimitRange, metadata: { name: l }, spec: { limits: [{ type: Container, default: { memory: 128Mi } }] } }
`,
    },
  ],
});
