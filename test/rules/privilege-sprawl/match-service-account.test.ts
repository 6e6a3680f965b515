import rule from '../../../src/rules/privilege-sprawl/match-service-account.js';
import { podWith } from '../../support/pod.js';
import { boundTo } from '../../support/rbac.js';
import { testRule } from '../../support/test-rule.js';

const POD = podWith({ spec: '  serviceAccountName: orders\n' });
const account = (name: string, namespace = 'shop') => `---
apiVersion: v1
kind: ServiceAccount
metadata: { name: ${name}, namespace: ${namespace} }
`;

testRule(rule, {
  valid: [
    { name: 'the default account', yaml: podWith({}) },
    { name: 'an account of the set', yaml: POD + account('orders') },
    { name: 'a fragment', yaml: POD + account('web'), complete: false },
    { name: 'a name that another program fills in', yaml: POD.replace('Name: orders', 'Name: "${ACCOUNT}"') },
  ],
  invalid: [
    {
      name: 'an account that a set without accounts lacks',
      yaml: POD,
      at: ['serviceAccountName: orders'],
      message: [/^The pod runs under ServiceAccount "orders", which is not in the set\.$/],
      severities: ['info'],
    },
    {
      name: 'an account that a set with accounts lacks',
      yaml: POD + account('order'),
      at: ['serviceAccountName: orders'],
      severities: ['warning'],
    },
    {
      name: 'an account that a binding of the set names',
      yaml: POD + boundTo('{ kind: ServiceAccount, name: orders, namespace: shop }', 'RoleBinding'),
      at: ['serviceAccountName: orders'],
      severities: ['warning'],
    },
    {
      name: 'an account of another namespace',
      yaml: POD.replace('  name: orders', '  name: orders\n  namespace: shop') + account('orders', 'web'),
      at: ['serviceAccountName: orders'],
      message: ['the set has it in namespace "web"'],
    },
    {
      name: 'a name that differs by a letter',
      yaml: POD.replace('name: orders', 'name: orders\n  namespace: shop') + account('order'),
      at: ['serviceAccountName: orders'],
      fixed:
        POD.replace('name: orders', 'name: orders\n  namespace: shop').replace('Name: orders', 'Name: order') +
        account('order'),
    },
  ],
});
