import rule from '../../../src/rules/privilege-sprawl/no-granted-token.js';
import { podWith } from '../../support/pod.js';
import { ACCOUNT, boundTo } from '../../support/rbac.js';
import { testRule } from '../../support/test-rule.js';

const POD = podWith({ spec: '  serviceAccountName: orders\n' });

testRule(rule, {
  valid: [
    { name: 'no binding', yaml: POD },
    {
      name: 'no token',
      yaml: POD.replace('spec:\n', 'spec:\n  automountServiceAccountToken: false\n') + boundTo(ACCOUNT, 'RoleBinding'),
    },
    {
      name: 'an account without tokens',
      yaml: `${POD + boundTo(ACCOUNT, 'RoleBinding')}---\napiVersion: v1\nkind: ServiceAccount\nmetadata: { name: orders }\nautomountServiceAccountToken: false\n`,
    },
    { name: 'another account', yaml: podWith({}) + boundTo(ACCOUNT, 'RoleBinding') },
    { name: 'a pod', yaml: podWith({}) },
  ],
  invalid: [
    {
      name: 'a RoleBinding',
      yaml: POD + boundTo(ACCOUNT, 'RoleBinding'),
      at: ['serviceAccountName: orders'],
      message: ['"orders", which is granted roles by RoleBinding "shop"'],
    },
    {
      name: 'a ClusterRoleBinding',
      yaml: POD + boundTo(ACCOUNT, 'ClusterRoleBinding'),
      at: ['serviceAccountName: orders'],
    },
    {
      name: 'the default account',
      yaml: podWith({}) + boundTo('{ kind: ServiceAccount, name: default, namespace: shop }', 'RoleBinding'),
      at: ['spec'],
    },
  ],
});
