import rule from '../../../src/rules/resource-starvation/no-request-above-limit.js';
import { testRule } from '../../support/test-rule.js';

const pod = (resources: string) => `apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  containers:
    - name: app
      image: registry.example.com/app:1.2.3
      resources: ${resources}
`;

testRule(rule, {
  valid: [
    { name: 'a request below the limit', yaml: pod('{ requests: { cpu: 100m }, limits: { cpu: 1 } }') },
    {
      name: 'equal amounts in different spelling',
      yaml: pod('{ requests: { cpu: 700m, memory: 128974848 }, limits: { cpu: 0.7, memory: 123Mi } }'),
    },
    { name: 'a request alone', yaml: pod('{ requests: { cpu: 64 } }') },
    { name: 'a device that is only limited', yaml: pod('{ limits: { nvidia.com/gpu: 1 } }') },
    {
      name: 'equal amounts of a device',
      yaml: pod("{ requests: { nvidia.com/gpu: 1 }, limits: { nvidia.com/gpu: '1' } }"),
    },
    {
      name: 'amounts that cannot be read',
      yaml: pod("{ requests: { cpu: '${CPU}', memory: 2GB }, limits: { cpu: 1m, memory: 1Gi } }"),
    },
  ],
  invalid: [
    {
      name: 'more memory than the limit',
      yaml: pod('{ requests: { memory: 1Gi }, limits: { memory: 512Mi } }'),
      at: ['memory: 1Gi'],
      message: ['"app" requests 1Gi of memory, above its limit of 512Mi'],
      fixed: pod('{ requests: { memory: 1Gi }, limits: { memory: 512Mi } }').replace('512Mi', '1Gi'),
    },
    {
      name: 'cores above thousandths',
      yaml: pod('{ requests: { cpu: 1 }, limits: { cpu: 500m } }'),
      at: ['cpu: 1'],
      fixed: pod('{ requests: { cpu: 1 }, limits: { cpu: 500m } }').replace('500m', '1'),
    },
    {
      name: 'units of 1024 above units of a thousand',
      yaml: pod('{ requests: { memory: 1Gi }, limits: { memory: 1G } }'),
      at: ['memory: 1Gi'],
      fixed: pod('{ requests: { memory: 1Gi }, limits: { memory: 1G } }').replace(
        'limits: { memory: 1G',
        'limits: { memory: 1Gi',
      ),
    },
    {
      name: 'both',
      yaml: pod('{ requests: { cpu: 2, memory: 2Gi }, limits: { cpu: 1, memory: 1Gi } }'),
      at: ['cpu: 2', 'memory: 2Gi'],
      fixed: pod('{ requests: { cpu: 2, memory: 2Gi }, limits: { cpu: 1, memory: 1Gi } }').replace(
        '1, memory: 1Gi',
        '2, memory: 2Gi',
      ),
    },
    {
      name: 'a limit of zero',
      yaml: pod('{ requests: { ephemeral-storage: 1Gi }, limits: { ephemeral-storage: 0 } }'),
      at: ['ephemeral-storage: 1Gi'],
      fixed: pod('{ requests: { ephemeral-storage: 1Gi }, limits: { ephemeral-storage: 0 } }').replace('0', '1Gi'),
    },
    {
      name: 'a limit of nothing',
      yaml: pod('{ requests: { cpu: 1 }, limits: { cpu: null } }'),
      at: ['cpu: 1'],
      message: ['above its limit of 0'],
      fixed: pod('{ requests: { cpu: 1 }, limits: { cpu: 1 } }'),
    },
    {
      name: 'a device that is asked for with nothing',
      yaml: pod('{ requests: { nvidia.com/gpu: null } }'),
      at: ['nvidia.com/gpu: null'],
    },
    {
      name: 'fewer devices than the limit',
      yaml: pod('{ requests: { nvidia.com/gpu: 1 }, limits: { nvidia.com/gpu: 2 } }'),
      at: ['nvidia.com/gpu: 1'],
      message: ['which has to equal its limit of 2'],
      fixed: pod('{ requests: { nvidia.com/gpu: 1 }, limits: { nvidia.com/gpu: 2 } }').replace(
        'nvidia.com/gpu: 2',
        'nvidia.com/gpu: 1',
      ),
    },
    {
      name: 'a device without a limit',
      yaml: pod('{ requests: { amd.com/gpu: 1 } }'),
      at: ['amd.com/gpu: 1'],
      message: ['without a limit'],
      fixed: pod('{ requests: { amd.com/gpu: 1 } }').replace('1 }', '1 }, limits: { amd.com/gpu: 1 }'),
    },
    {
      name: 'huge pages without a limit',
      yaml: pod('{ requests: { memory: 1Gi, hugepages-2Mi: 4Mi } }'),
      at: ['hugepages-2Mi: 4Mi'],
      fixed: pod('{ requests: { memory: 1Gi, hugepages-2Mi: 4Mi } }').replace(
        '4Mi }',
        '4Mi }, limits: { hugepages-2Mi: 4Mi }',
      ),
    },
  ],
});
