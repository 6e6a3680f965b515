import rule from '../../../src/rules/privilege-sprawl/no-default-service-account-grant.js';
import { ACCOUNT, boundTo } from '../../support/rbac.js';
import { testRule } from '../../support/test-rule.js';

const group = (name: string) => `{ kind: Group, apiGroup: rbac.authorization.k8s.io, name: "${name}" }`;

testRule(rule, {
  valid: [
    { name: 'an account of its own', yaml: boundTo(ACCOUNT, 'RoleBinding') },
    {
      name: 'a user who is called so',
      yaml: boundTo('{ kind: User, apiGroup: rbac.authorization.k8s.io, name: default }', 'RoleBinding'),
    },
    {
      name: 'a built-in role that is made for all accounts',
      yaml: boundTo(group('system:serviceaccounts'), 'ClusterRoleBinding').replace(
        'name: shop }\nsubjects',
        'name: "system:service-account-issuer-discovery" }\nsubjects',
      ),
    },
  ],
  invalid: [
    {
      name: 'the default account of the namespace of the binding',
      yaml: boundTo('{ kind: ServiceAccount, name: default }', 'RoleBinding'),
      at: ['name: default'],
      message: [/^RoleBinding "shop" grants "shop" to ServiceAccount "shop\/default"\.$/],
    },
    {
      name: 'one of another namespace',
      yaml: boundTo('{ kind: ServiceAccount, name: default, namespace: web }', 'ClusterRoleBinding'),
      at: ['name: default'],
      message: ['"web/default"'],
    },
    {
      name: 'all accounts',
      yaml: boundTo(group('system:serviceaccounts'), 'ClusterRoleBinding'),
      at: ['name: "system:serviceaccounts"'],
      message: ['every ServiceAccount.'],
    },
    {
      name: 'by its user name',
      yaml: boundTo(
        '{ kind: User, apiGroup: rbac.authorization.k8s.io, name: "system:serviceaccount:shop:default" }',
        'RoleBinding',
      ),
      at: ['name: "system:serviceaccount:shop:default"'],
    },
  ],
});
