import rule from '../../../src/rules/resource-starvation/no-impossible-quota-scope.js';
import { testRule } from '../../support/test-rule.js';

const quota = (hard: string, scopes: string) => `apiVersion: v1
kind: ResourceQuota
metadata: { name: team }
spec:
  hard: ${hard}
  ${scopes}
`;

testRule(rule, {
  valid: [
    { name: 'CPU of pods that end', yaml: quota('{ requests.cpu: 8, pods: 20 }', 'scopes: [Terminating]') },
    { name: 'pods without requests', yaml: quota('{ pods: 20 }', 'scopes: [BestEffort]') },
    { name: 'no scope', yaml: quota('{ services: 20 }', 'scopes: []') },
    { name: 'a device, which is not judged', yaml: quota('{ requests.nvidia.com/gpu: 2 }', 'scopes: [Terminating]') },
    { name: 'a scope that does not exist, which the schema reports', yaml: quota('{ pods: 20 }', 'scopes: [Ending]') },
  ],
  invalid: [
    {
      name: 'CPU of pods that request none',
      yaml: quota('{ pods: 20, requests.cpu: 8 }', 'scopes: [BestEffort]'),
      at: ['BestEffort'],
      message: ['ResourceQuota "team" has the scope BestEffort, which cannot count requests.cpu.'],
    },
    {
      name: 'Services of pods',
      yaml: quota('{ services: 20 }', 'scopes: [NotTerminating]'),
      at: ['NotTerminating'],
      message: ['cannot count services'],
    },
    {
      name: 'claims of pods, by selector',
      yaml: quota(
        '{ requests.storage: 1Ti }',
        'scopeSelector: { matchExpressions: [{ scopeName: PriorityClass, operator: In, values: [high] }] }',
      ),
      at: ['scopeName: PriorityClass'],
    },
    {
      name: 'opposites',
      yaml: quota('{ pods: 20 }', 'scopes: [Terminating, NotTerminating]'),
      at: ['NotTerminating'],
      message: ['NotTerminating beside Terminating'],
    },
  ],
});
