import rule from '../../../src/rules/network-exposure/no-duplicate-service-selector.js';
import { testRule } from '../../support/test-rule.js';

const service = (name: string, selector: string, extra = '', namespace = 'shop') => `apiVersion: v1
kind: Service
metadata: { name: ${name}, namespace: ${namespace} }
spec:
  selector: ${selector}
${extra}  ports: [{ port: 80 }]
`;

const both = (...texts: string[]) => texts.join('---\n');

testRule(rule, {
  valid: [
    { name: 'different selectors', yaml: both(service('a', '{ app: a }'), service('b', '{ app: b }')) },
    {
      name: 'a headless one beside',
      yaml: both(service('a', '{ app: a }'), service('a-pods', '{ app: a }', '  clusterIP: None\n')),
    },
    { name: 'another namespace', yaml: both(service('a', '{ app: a }'), service('b', '{ app: a }', '', 'data')) },
    {
      name: 'values of the wrong type',
      yaml: both(service('a', '{ app: { a: 1 } }'), service('b', '{ app: { a: 1 } }')),
    },
    { name: 'none', yaml: both(service('a', '{}'), service('b', '{}')) },
    { name: 'two versions of one Service', yaml: both(service('a', '{ app: a }'), service('a', '{ app: a }')) },
  ],
  invalid: [
    {
      name: 'an equal selector',
      yaml: both(service('a', '{ app: a }'), service('b', '{ app: a }')),
      at: ['selector'],
      message: ['Service "b" has the selector of Service "a"'],
    },
    {
      name: 'in another order',
      yaml: both(service('a', '{ app: a, tier: x }'), service('b', '{ tier: x, app: a }')),
      at: ['selector'],
    },
    {
      name: 'two headless ones',
      yaml: both(service('a', '{ app: a }', '  clusterIP: None\n'), service('b', '{ app: a }', '  clusterIP: None\n')),
      at: ['selector'],
    },
  ],
});
