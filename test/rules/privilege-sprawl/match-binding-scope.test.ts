import rule from '../../../src/rules/privilege-sprawl/match-binding-scope.js';
import { ACCOUNT, boundTo } from '../../support/rbac.js';
import { testRule } from '../../support/test-rule.js';

const BARE = '{ kind: ServiceAccount, name: orders }';
const account = (namespace: string) => `---
apiVersion: v1
kind: ServiceAccount
metadata: { name: orders, namespace: ${namespace} }
`;

testRule(rule, {
  valid: [
    { name: 'an account with its namespace', yaml: boundTo(ACCOUNT, 'ClusterRoleBinding') },
    { name: 'a RoleBinding, where the namespace is its own', yaml: boundTo(BARE, 'RoleBinding') },
    {
      name: 'a user',
      yaml: boundTo('{ kind: User, apiGroup: rbac.authorization.k8s.io, name: jane }', 'ClusterRoleBinding'),
    },
  ],
  invalid: [
    {
      name: 'an account that the set has',
      yaml: boundTo(BARE, 'ClusterRoleBinding') + account('shop'),
      at: ['name: orders'],
      message: [/^ClusterRoleBinding "shop" names ServiceAccount "orders" without its namespace\.$/],
      fixed: boundTo('{ kind: ServiceAccount, name: orders, namespace: shop }', 'ClusterRoleBinding') + account('shop'),
    },
    {
      name: 'an account that the set lacks',
      yaml: boundTo(BARE, 'ClusterRoleBinding'),
      at: ['name: orders'],
      fixed: null,
    },
    {
      name: 'an account that two namespaces have',
      yaml: boundTo(BARE, 'ClusterRoleBinding') + account('shop') + account('web'),
      at: ['name: orders'],
      fixed: null,
    },
    {
      name: 'an empty namespace',
      yaml: boundTo('{ kind: ServiceAccount, name: orders, namespace: "" }', 'ClusterRoleBinding'),
      at: ['name: orders'],
      fixed: null,
    },
    {
      name: 'a Role',
      yaml: boundTo(ACCOUNT, 'ClusterRoleBinding', 'Role'),
      at: ['kind: Role'],
      message: ['which lies in a namespace'],
      fixed: null,
    },
  ],
});
