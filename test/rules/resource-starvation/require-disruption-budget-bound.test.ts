import rule from '../../../src/rules/resource-starvation/require-disruption-budget-bound.js';
import { testRule } from '../../support/test-rule.js';

const budget = (bounds: string) => `apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: { name: web }
spec: { ${bounds}selector: { matchLabels: { app: web } } }
`;

testRule(rule, {
  valid: [
    { name: 'minAvailable', yaml: budget('minAvailable: 1, ') },
    { name: 'all of them', yaml: budget('minAvailable: 100%, ') },
    { name: 'maxUnavailable', yaml: budget('maxUnavailable: 25%, ') },
    { name: 'a bound that another program fills in', yaml: budget("minAvailable: '${MIN}', ") },
    { name: 'zero, which is a bound', yaml: budget('maxUnavailable: 0, ') },
    { name: 'one bound and the other empty', yaml: budget('maxUnavailable: 1, minAvailable: null, ') },
  ],
  invalid: [
    {
      name: 'both',
      yaml: budget('minAvailable: 1, maxUnavailable: 1, '),
      at: ['maxUnavailable: 1'],
      severities: ['error'],
      message: ['"web" sets both'],
      fixed: budget('minAvailable: 1, maxUnavailable: 1, ').replace(
        'minAvailable: 1, maxUnavailable',
        'maxUnavailable',
      ),
    },
    {
      name: 'neither',
      yaml: budget(''),
      at: ['spec'],
      severities: ['warning'],
      message: ['"web" sets neither'],
      fixed: budget('').replace('} }', '} }, maxUnavailable: 1'),
    },
    {
      name: 'a number in quotes',
      yaml: budget("minAvailable: '2', "),
      at: ["minAvailable: '2'"],
      message: ['sets minAvailable to "2", which is no number'],
    },
    {
      name: 'more than all',
      yaml: budget('maxUnavailable: 150%, '),
      at: ['maxUnavailable: 150%'],
      severities: ['error'],
    },
    { name: 'less than none', yaml: budget('maxUnavailable: -1, '), at: ['maxUnavailable: -1'], message: ['to -1,'] },
    {
      name: 'an empty bound',
      yaml: budget('minAvailable: null, '),
      at: ['spec'],
      fixed: budget('minAvailable: null, ').replace('} }', '} }, maxUnavailable: 1'),
    },
  ],
});
