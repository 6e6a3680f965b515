import rule from '../../../src/rules/privilege-sprawl/no-default-namespace.js';
import { testRule } from '../../support/test-rule.js';

const object = (namespace: string, kind = 'ConfigMap') => `apiVersion: v1
kind: ${kind}
metadata:
  name: orders
${namespace}`;

testRule(rule, {
  valid: [
    { name: 'a namespace of its own', yaml: object('  namespace: shop\n') },
    { name: 'a namespace that is chosen later', yaml: object('') },
    { name: 'a namespace that another program fills in', yaml: object('  namespace: "${NAMESPACE}"\n') },
  ],
  invalid: [
    {
      name: 'a ConfigMap',
      yaml: object('  namespace: default\n'),
      at: ['namespace: default'],
      message: [/^ConfigMap "orders" lies in the namespace "default"\.$/],
    },
    { name: 'a Service', yaml: object('  namespace: "default"\n', 'Service'), at: ['namespace: "default"'] },
    {
      name: 'a custom resource',
      yaml: object('  namespace: default\n', 'Order').replace('v1', 'example.com/v1'),
      at: ['namespace: default'],
    },
  ],
});
