import rule from '../../../src/rules/resource-starvation/no-unknown-resource-name.js';
import { testRule } from '../../support/test-rule.js';

const pod = (resources: string, spec = '') => `apiVersion: v1
kind: Pod
metadata: { name: web }
spec:${spec}
  containers:
    - name: app
      image: registry.example.com/app:1.2.3
      resources: { limits: ${resources} }
`;

const quota = (hard: string) => `apiVersion: v1
kind: ResourceQuota
metadata: { name: team }
spec: { hard: ${hard} }
`;

const limitRange = (type: string, name: string) => `apiVersion: v1
kind: LimitRange
metadata: { name: defaults }
spec: { limits: [{ type: ${type}, max: { ${name}: 1 } }] }
`;

testRule(rule, {
  valid: [
    {
      name: 'all that a container may name',
      yaml: pod('{ cpu: 1, memory: 1Gi, ephemeral-storage: 1Gi, hugepages-2Mi: 2Mi, nvidia.com/gpu: 1 }'),
    },
    { name: 'what a range of someone else may bound', yaml: limitRange('example.com/device', 'storage') },
    { name: 'an amount of objects, in a range of someone else', yaml: limitRange('example.com/device', 'pods') },
    { name: 'a name that another program fills in', yaml: pod("{ '${GPU}': 1 }") },
    {
      name: 'an older server, which drops what a pod states',
      yaml: pod('{ cpu: 1 }', '\n  resources: { limits: { disk: 1 } }'),
      release: '1.33',
    },
    {
      name: 'all that a quota may count',
      yaml: quota(
        '{ cpu: 1, requests.memory: 1Gi, limits.ephemeral-storage: 1Gi, requests.storage: 1Gi, pods: 1, services.nodeports: 0, count/jobs.batch: 4, requests.nvidia.com/gpu: 2, requests.hugepages-2Mi: 4Mi, gold.storageclass.storage.k8s.io/requests.storage: 1Gi }',
      ),
    },
    { name: 'a LimitRange for claims', yaml: limitRange('PersistentVolumeClaim', 'storage') },
  ],
  invalid: [
    { name: 'storage of a container', yaml: limitRange('Container', 'storage'), at: ['storage: 1'] },
    {
      name: 'a plural',
      yaml: pod('{ memorys: 1Gi }'),
      at: ['memorys: 1Gi'],
      message: [
        'Container "app" names the resource "memorys" in limits, which does not exist here; did you mean "memory"?',
      ],
      fixed: pod('{ memorys: 1Gi }').replace('memorys', 'memory'),
    },
    {
      name: 'a capital',
      yaml: pod('{ CPU: 1 }'),
      at: ['CPU: 1'],
      message: ['did you mean "cpu"'],
      fixed: pod('{ CPU: 1 }').replace('CPU', 'cpu'),
    },
    {
      name: 'a device without its domain',
      yaml: pod('{ gpu: 1 }'),
      at: ['gpu: 1'],
      message: [/does not exist here\.$/],
    },
    { name: 'storage of a claim', yaml: pod('{ storage: 1Gi }'), at: ['storage: 1Gi'] },
    {
      name: 'disk of a whole pod',
      yaml: pod('{ cpu: 1 }', '\n  resources: { limits: { ephemeral-storage: 1Gi } }'),
      at: ['ephemeral-storage: 1Gi'],
      message: ['The pod'],
    },
    {
      name: 'a quota’s name for huge pages',
      yaml: pod('{ requests.hugepages-2Mi: 2Mi }'),
      at: ['requests.hugepages-2Mi: 2Mi'],
    },
    {
      name: 'a quota’s name for a device',
      yaml: pod('{ requests.nvidia.com/gpu: 1 }'),
      at: ['requests.nvidia.com/gpu: 1'],
    },
    {
      name: 'a quota',
      yaml: quota('{ limits.cpus: 4 }'),
      at: ['limits.cpus: 4'],
      message: ['did you mean "limits.cpu"'],
      fixed: quota('{ limits.cpus: 4 }').replace('cpus', 'cpu'),
    },
    {
      name: 'a LimitRange',
      yaml: limitRange('Container', 'memori'),
      at: ['memori: 1'],
      message: ['LimitRange "defaults"'],
      fixed: limitRange('Container', 'memori').replace('memori', 'memory'),
    },
    {
      name: 'a LimitRange for claims, by a name for containers',
      yaml: limitRange('PersistentVolumeClaim', 'storageName'),
      at: ['storageName: 1'],
    },
  ],
});
