import rule from '../../../src/rules/resource-starvation/no-contradictory-limit-range.js';
import { testRule } from '../../support/test-rule.js';

const range = (limit: string) => `apiVersion: v1
kind: LimitRange
metadata: { name: defaults }
spec:
  limits:
    - ${limit}
`;

testRule(rule, {
  valid: [
    {
      name: 'rising amounts',
      yaml: range(
        '{ type: Container, min: { cpu: 10m }, defaultRequest: { cpu: 100m }, default: { cpu: 1 }, max: { cpu: 2 } }',
      ),
    },
    {
      name: 'equal amounts in different spelling',
      yaml: range('{ type: Container, min: { cpu: 1 }, max: { cpu: 1000m } }'),
    },
    {
      name: 'amounts of different resources',
      yaml: range('{ type: Container, defaultRequest: { memory: 1Gi }, default: { cpu: 1 } }'),
    },
    {
      name: 'a bound of claims that is nothing',
      yaml: range('{ type: PersistentVolumeClaim, max: { storage: null } }'),
    },
    { name: 'bounds of whole pods', yaml: range('{ type: Pod, min: { cpu: 10m }, max: { cpu: 2 } }') },
    {
      name: 'an amount that another program fills in',
      yaml: range("{ type: Container, min: { cpu: '${MIN}' }, max: { cpu: 1m } }"),
    },
  ],
  invalid: [
    {
      name: 'a request above the limit',
      yaml: range('{ type: Container, defaultRequest: { memory: 1Gi }, default: { memory: 512Mi } }'),
      at: ['memory: 1Gi'],
      message: ['LimitRange "defaults" sets defaultRequest.memory to 1Gi, above default.memory, 512Mi.'],
    },
    {
      name: 'a minimum above the maximum',
      yaml: range('{ type: PersistentVolumeClaim, min: { storage: 2Gi }, max: { storage: 1Gi } }'),
      at: ['storage: 2Gi'],
    },
    {
      name: 'a minimum above the default',
      yaml: range('{ type: Container, min: { cpu: 2 }, default: { cpu: 1 } }'),
      at: ['cpu: 2'],
      message: ['above default.cpu'],
    },
    {
      name: 'a default above the maximum, of two resources',
      yaml: range('{ type: Container, default: { cpu: 4, memory: 1Gi }, max: { cpu: 2, memory: 64Mi } }'),
      at: ['cpu: 4', 'memory: 1Gi'],
    },
    {
      name: 'defaults of whole pods',
      yaml: range('{ type: Pod, default: { cpu: 1 }, max: { cpu: 1 } }'),
      at: ['default'],
      message: ['states default for the type Pod'],
    },
    {
      name: 'two items of a type',
      yaml: range('{ type: Pod, max: { cpu: 2 } }\n    - { type: Pod, max: { memory: 1Gi } }'),
      at: ['type: Pod'],
      message: ['has two items of type Pod'],
    },
    {
      name: 'no bounds of claims',
      yaml: range('{ type: PersistentVolumeClaim, max: {} }'),
      at: ['type: PersistentVolumeClaim'],
      message: ['neither min.storage nor max.storage'],
    },
    {
      name: 'a type that does not exist',
      yaml: range('{ type: Containers, max: { cpu: 1 } }'),
      at: ['type: Containers'],
      message: ['type "Containers", which does not exist'],
    },
  ],
});
