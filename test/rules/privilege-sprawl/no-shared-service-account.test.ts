import rule from '../../../src/rules/privilege-sprawl/no-shared-service-account.js';
import { podWith } from '../../support/pod.js';
import { testRule } from '../../support/test-rule.js';

const pod = (name: string, account: string, namespace = 'shop') =>
  podWith({ spec: `  serviceAccountName: ${account}\n` }).replace(
    '  name: orders',
    `  name: ${name}\n  namespace: ${namespace}`,
  );

testRule(rule, {
  valid: [
    { name: 'one workload', yaml: pod('orders', 'orders') },
    { name: 'two accounts', yaml: `${pod('orders', 'orders')}---\n${pod('web', 'web')}` },
    { name: 'two namespaces', yaml: `${pod('orders', 'orders')}---\n${pod('orders', 'orders', 'staging')}` },
    {
      name: 'the default account, which another rule reports',
      yaml: `${pod('orders', 'default')}---\n${pod('web', 'default')}`,
    },
  ],
  invalid: [
    {
      name: 'two workloads',
      yaml: `${pod('orders', 'orders')}---\n${pod('web', 'orders')}`,
      at: ['serviceAccountName: orders', 'serviceAccountName: orders'],
      message: [/^The pod shares ServiceAccount "orders" with Pod "web"\.$/, 'with Pod "orders"'],
    },
    {
      name: 'two of three',
      yaml: `${pod('orders', 'orders')}---\n${pod('web', 'web')}---\n${pod('worker', 'orders')}`,
      at: ['serviceAccountName: orders', 'serviceAccountName: orders'],
    },
    {
      name: 'the older name of the field',
      yaml: `${pod('orders', 'orders')}---\n${pod('web', 'orders').replace('serviceAccountName', 'serviceAccount')}`,
      at: ['serviceAccountName: orders', 'serviceAccount: orders'],
    },
  ],
});
