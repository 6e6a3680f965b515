import rule from '../../../src/rules/privilege-sprawl/match-binding-subject.js';
import { ACCOUNT, boundTo } from '../../support/rbac.js';
import { testRule } from '../../support/test-rule.js';

const account = (namespace: string) => `apiVersion: v1
kind: ServiceAccount
metadata: { name: orders, namespace: ${namespace} }
`;
const ELSEWHERE = '{ kind: ServiceAccount, name: orders, namespace: default }';

testRule(rule, {
  valid: [
    { name: 'the account where the set has it', yaml: account('shop') + boundTo(ACCOUNT, 'ClusterRoleBinding') },
    { name: 'an account that the set lacks', yaml: boundTo(ACCOUNT, 'ClusterRoleBinding') },
    {
      name: 'an account of any namespace',
      yaml: account('').replace(', namespace: ', '') + boundTo(ELSEWHERE, 'ClusterRoleBinding'),
    },
    {
      name: 'the account of the namespace of the binding',
      yaml: account('shop') + boundTo('{ kind: ServiceAccount, name: orders }', 'RoleBinding'),
    },
    { name: 'a fragment', yaml: account('shop') + boundTo(ELSEWHERE, 'ClusterRoleBinding'), complete: false },
    {
      name: 'a namespace that another program fills in',
      yaml: account('"${NS}"') + boundTo(ELSEWHERE, 'ClusterRoleBinding'),
    },
  ],
  invalid: [
    {
      name: 'another namespace',
      yaml: account('shop') + boundTo(ELSEWHERE, 'ClusterRoleBinding'),
      at: ['namespace: default'],
      message: [
        /^ClusterRoleBinding "shop" names ServiceAccount "orders" of namespace "default"; the set has it in "shop"\.$/,
      ],
      fixed: account('shop') + boundTo(ACCOUNT, 'ClusterRoleBinding'),
    },
    {
      name: 'the namespace of the binding, unstated',
      yaml: account('web') + boundTo('{ kind: ServiceAccount, name: orders }', 'RoleBinding'),
      at: ['name: orders'],
      fixed: account('web') + boundTo('{ kind: ServiceAccount, name: orders, namespace: web }', 'RoleBinding'),
    },
    {
      name: 'neither of two namespaces',
      yaml: `${account('shop')}---\n${account('web')}${boundTo(ELSEWHERE, 'ClusterRoleBinding')}`,
      at: ['namespace: default'],
      fixed: null,
    },
    {
      name: 'the user name of an account',
      yaml:
        account('web') +
        boundTo(
          '{ kind: User, apiGroup: rbac.authorization.k8s.io, name: "system:serviceaccount:shop:orders" }',
          'ClusterRoleBinding',
        ),
      at: ['name: "system:serviceaccount:shop:orders"'],
      fixed: null,
    },
  ],
});
