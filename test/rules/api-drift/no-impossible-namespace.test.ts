import rule from '../../../src/rules/api-drift/no-impossible-namespace.js';
import { testRule } from '../../support/test-rule.js';

const config = (namespace: string, kind = 'ConfigMap') =>
  `apiVersion: v1\nkind: ${kind}\nmetadata: { name: x, namespace: ${namespace} }\n`;

testRule(rule, {
  valid: [
    { name: 'a name', yaml: config('shop-2') },
    { name: 'the longest name', yaml: config('a'.repeat(63)) },
    { name: 'a placeholder', yaml: config('"${NAMESPACE}"') },
    { name: 'no name at all', yaml: config('""') },
    { name: 'a kind without a namespace, which ignores it', yaml: config('SHOP', 'PersistentVolume') },
    { name: 'a custom resource', yaml: config('SHOP').replace('v1', 'example.com/v1') },
  ],
  invalid: [
    {
      name: 'capitals',
      yaml: config('DEFAULT'),
      at: ['namespace: DEFAULT'],
      fixed: config('DEFAULT').replace('DEFAULT', 'default'),
    },
    {
      name: 'an underscore',
      yaml: config('kafka_x'),
      at: ['namespace: kafka_x'],
      fixed: config('kafka_x').replace('kafka_x', 'kafka-x'),
    },
    { name: 'a hyphen at the end', yaml: config('payments-'), at: ['namespace: payments-'] },
    { name: 'a dot', yaml: config('a.b'), at: ['namespace: a.b'], fixed: config('a.b').replace('a.b', 'a-b') },
    { name: 'a letter too many', yaml: config('a'.repeat(64)), at: [`namespace: ${'a'.repeat(64)}`] },
  ],
});
