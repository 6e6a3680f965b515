import rule from '../../../src/rules/resource-starvation/no-impossible-quantity.js';
import { testRule } from '../../support/test-rule.js';

const pod = (resources: string, volumes = '[]') => `apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  volumes: ${volumes}
  containers:
    - name: app
      image: registry.example.com/app:1.2.3
      resources: { limits: ${resources} }
`;

const claim = (size: string) => `apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: data }
spec: { resources: { requests: { storage: ${size} } } }
`;

testRule(rule, {
  valid: [
    {
      name: 'amounts',
      yaml: pod(
        '{ cpu: 0.5, memory: 0, nvidia.com/gpu: 1, hugepages-2Mi: 4Mi }',
        '[{ name: tmp, emptyDir: { sizeLimit: 0 } }]',
      ),
    },
    {
      name: 'a least size of a claim, and limits of it that nobody reads',
      yaml: claim('1Gi }, limits: { storage: -1Gi'),
    },
    { name: 'a number of bytes of a claim', yaml: claim('1Gi, iops: -1') },
    { name: 'an amount that cannot be read', yaml: pod("{ cpu: '-${CPU}' }") },
    {
      name: 'an amount below zero in a LimitRange, which passes',
      yaml: 'apiVersion: v1\nkind: LimitRange\nmetadata: { name: l }\nspec: { limits: [{ type: Container, min: { cpu: -1 } }] }\n',
    },
  ],
  invalid: [
    {
      name: 'less than nothing',
      yaml: pod('{ memory: -1Gi }'),
      at: ['memory: -1Gi'],
      message: ['Container "app" sets limits.memory to -1Gi, which is below zero.'],
    },
    {
      name: 'half a device',
      yaml: pod('{ nvidia.com/gpu: 500m }'),
      at: ['nvidia.com/gpu: 500m'],
      message: ['no whole number'],
    },
    {
      name: 'a part of a page',
      yaml: pod('{ memory: 1Gi, hugepages-2Mi: 3Mi }'),
      at: ['hugepages-2Mi: 3Mi'],
      message: ['no whole number of pages'],
    },
    {
      name: 'a volume',
      yaml: pod('{}', '[{ name: tmp, emptyDir: { sizeLimit: -1Gi } }]'),
      at: ['sizeLimit: -1Gi'],
      message: ['Volume "tmp" sets sizeLimit'],
    },
    { name: 'a claim of nothing', yaml: claim('0'), at: ['storage: 0'], message: ['no storage at all'] },
    { name: 'a claim below zero', yaml: claim('-1Gi'), at: ['storage: -1Gi'] },
    {
      name: 'a volume of nothing',
      yaml: 'apiVersion: v1\nkind: PersistentVolume\nmetadata: { name: v }\nspec: { capacity: { storage: 0 } }\n',
      at: ['storage: 0'],
      message: ['PersistentVolume "v" sets capacity.storage to 0'],
    },
    {
      name: 'half a pod',
      yaml: 'apiVersion: v1\nkind: ResourceQuota\nmetadata: { name: q }\nspec: { hard: { pods: 1.5 } }\n',
      at: ['pods: 1.5'],
    },
  ],
});
