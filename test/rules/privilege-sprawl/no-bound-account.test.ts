import rule from '../../../src/rules/privilege-sprawl/no-bound-account.js';
import { ACCOUNT, boundTo, PEOPLE } from '../../support/rbac.js';
import { testRule } from '../../support/test-rule.js';

const account = (name: string, namespace = 'shop') =>
  `apiVersion: v1\nkind: ServiceAccount\nmetadata: { name: ${name}, namespace: ${namespace} }\n`;

testRule(rule, {
  valid: [
    { name: 'no binding', yaml: account('orders') },
    { name: 'a binding of another account', yaml: account('web') + boundTo(ACCOUNT, 'RoleBinding') },
    { name: 'a binding of another namespace', yaml: account('orders', 'web') + boundTo(ACCOUNT, 'RoleBinding') },
    { name: 'a binding of people', yaml: account('orders') + boundTo(PEOPLE, 'RoleBinding') },
  ],
  invalid: [
    {
      name: 'a RoleBinding',
      yaml: account('orders') + boundTo(ACCOUNT, 'RoleBinding'),
      at: ['name: orders'],
      message: ['granted roles by RoleBinding "shop"'],
    },
    {
      name: 'a ClusterRoleBinding',
      yaml: account('orders') + boundTo(ACCOUNT, 'ClusterRoleBinding'),
      at: ['name: orders'],
    },
    {
      name: 'all accounts of the namespace',
      yaml:
        account('orders') +
        boundTo(
          '{ kind: Group, apiGroup: rbac.authorization.k8s.io, name: "system:serviceaccounts:shop" }',
          'RoleBinding',
        ),
      at: ['name: orders'],
    },
  ],
});
