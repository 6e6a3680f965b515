import rule from '../../../src/rules/privilege-sprawl/no-cluster-admin-binding.js';
import { ACCOUNT, boundTo, PEOPLE } from '../../support/rbac.js';
import { testRule } from '../../support/test-rule.js';

const binding = (role: string, subject: string, kind: 'RoleBinding' | 'ClusterRoleBinding' = 'ClusterRoleBinding') =>
  boundTo(subject, kind).replace('kind: ClusterRole, name: shop', `kind: ClusterRole, name: ${role}`);

testRule(rule, {
  valid: [
    { name: 'view everywhere', yaml: binding('view', ACCOUNT) },
    { name: 'edit in one namespace', yaml: binding('edit', ACCOUNT, 'RoleBinding') },
    { name: 'admin everywhere for people', yaml: binding('admin', PEOPLE) },
    {
      name: 'a Role that is only named so',
      yaml: binding('cluster-admin', ACCOUNT, 'RoleBinding').replace('kind: ClusterRole,', 'kind: Role,'),
    },
    { name: 'no subject', yaml: binding('cluster-admin', ACCOUNT).replace(/subjects:[\s\S]*/, 'subjects: []\n') },
    {
      name: 'the binding that the API server makes for itself',
      yaml: binding('cluster-admin', '{ kind: Group, apiGroup: rbac.authorization.k8s.io, name: "system:masters" }'),
    },
  ],
  invalid: [
    {
      name: 'an account',
      yaml: binding('cluster-admin', ACCOUNT),
      at: ['name: cluster-admin'],
      message: [
        /^ClusterRoleBinding "shop" grants "cluster-admin" in the whole cluster to ServiceAccount "shop\/orders"\.$/,
      ],
      severities: ['error'],
    },
    {
      name: 'an account by its user name',
      yaml: binding(
        'cluster-admin',
        '{ kind: User, apiGroup: rbac.authorization.k8s.io, name: "system:serviceaccount:shop:orders" }',
      ),
      at: ['name: cluster-admin'],
      severities: ['error'],
    },
    {
      name: 'all accounts of a namespace',
      yaml: binding(
        'cluster-admin',
        '{ kind: Group, apiGroup: rbac.authorization.k8s.io, name: "system:serviceaccounts:shop" }',
      ),
      at: ['name: cluster-admin'],
      message: ['every ServiceAccount of namespace "shop"'],
      severities: ['error'],
    },
    {
      name: 'people',
      yaml: binding('cluster-admin', PEOPLE),
      at: ['name: cluster-admin'],
      message: ['Group "developers"'],
      severities: ['warning'],
    },
    {
      name: 'an account in one namespace',
      yaml: binding('cluster-admin', ACCOUNT, 'RoleBinding'),
      at: ['name: cluster-admin'],
      message: ['in its namespace'],
      severities: ['warning'],
    },
    {
      name: 'people in one namespace',
      yaml: binding('cluster-admin', PEOPLE, 'RoleBinding'),
      at: ['name: cluster-admin'],
      severities: ['info'],
    },
    {
      name: 'edit everywhere for an account',
      yaml: binding('edit', ACCOUNT),
      at: ['name: edit'],
      severities: ['warning'],
    },
  ],
});
