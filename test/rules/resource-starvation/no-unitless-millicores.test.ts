import rule from '../../../src/rules/resource-starvation/no-unitless-millicores.js';
import { testRule } from '../../support/test-rule.js';

const pod = (resources: string) => `apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  containers:
    - name: app
      image: registry.example.com/app:1.2.3
      resources: { requests: { ${resources} } }
`;

testRule(rule, {
  valid: [
    { name: 'thousandths', yaml: pod('cpu: 500m') },
    { name: 'a large node', yaml: pod('cpu: 96') },
    { name: 'a very large node, with the memory for it', yaml: pod('cpu: 200, memory: 800Gi') },
    { name: 'a very large node, by a number of cores that exists', yaml: pod('cpu: 192') },
    { name: 'just enough memory for as many cores', yaml: pod('cpu: 128, memory: 16Gi') },
    {
      name: 'a team’s share',
      yaml: 'apiVersion: v1\nkind: ResourceQuota\nmetadata: { name: q }\nspec: { hard: { requests.cpu: 500 } }\n',
    },
    { name: 'an amount that cannot be read', yaml: pod('cpu: 500mi') },
  ],
  invalid: [
    {
      name: 'a bare number',
      yaml: pod('cpu: 500'),
      at: ['cpu: 500'],
      message: ['Container "app" sets requests.cpu to 500, which is 500 cores.'],
      fixed: pod('cpu: 500m'),
    },
    { name: 'text', yaml: pod("cpu: '250'"), at: ["cpu: '250'"], fixed: pod("cpu: '250'").replace("'250'", "'250m'") },
    {
      name: 'little memory',
      yaml: pod('cpu: 128, memory: 256Mi'),
      at: ['cpu: 128'],
      fixed: pod('cpu: 128m, memory: 256Mi'),
    },
    {
      name: 'a capital M',
      yaml: pod('cpu: 100M'),
      at: ['cpu: 100M'],
      message: ['100000000 cores'],
      fixed: pod('cpu: 100m'),
    },
    { name: 'the least that is judged', yaml: pod('cpu: 100'), at: ['cpu: 100'], fixed: pod('cpu: 100m') },
    { name: 'more cores than any node has', yaml: pod('cpu: 1024'), at: ['cpu: 1024'], fixed: pod('cpu: 1024m') },
    { name: 'a unit of memory', yaml: pod('cpu: 512Mi'), at: ['cpu: 512Mi'], fixed: null },
    {
      name: 'a default of a LimitRange',
      yaml: 'apiVersion: v1\nkind: LimitRange\nmetadata: { name: l }\nspec: { limits: [{ type: Container, default: { cpu: 200 } }] }\n',
      at: ['cpu: 200'],
      fixed:
        'apiVersion: v1\nkind: LimitRange\nmetadata: { name: l }\nspec: { limits: [{ type: Container, default: { cpu: 200m } }] }\n',
    },
  ],
});
