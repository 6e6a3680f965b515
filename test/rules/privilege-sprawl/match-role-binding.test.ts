import rule from '../../../src/rules/privilege-sprawl/match-role-binding.js';
import { ACCOUNT, boundTo, roleOf } from '../../support/rbac.js';
import { testRule } from '../../support/test-rule.js';

const PODS = '{ apiGroups: [""], resources: [pods], verbs: [get] }';
const named = (text: string, name: string) => text.replace('name: shop }\nsubjects', `name: ${name} }\nsubjects`);

testRule(rule, {
  valid: [
    { name: 'a Role of the namespace', yaml: roleOf('Role', PODS) + boundTo(ACCOUNT, 'RoleBinding', 'Role') },
    { name: 'a ClusterRole', yaml: roleOf('ClusterRole', PODS) + boundTo(ACCOUNT, 'RoleBinding') },
    { name: 'a built-in role', yaml: named(boundTo(ACCOUNT, 'RoleBinding'), 'view') },
    { name: 'another built-in role', yaml: named(boundTo(ACCOUNT, 'ClusterRoleBinding'), '"system:auth-delegator"') },
    { name: 'a fragment', yaml: boundTo(ACCOUNT, 'RoleBinding', 'Role'), complete: false },
    { name: 'a name that another program fills in', yaml: named(boundTo(ACCOUNT, 'RoleBinding', 'Role'), '"${NAME}"') },
    {
      name: 'a namespace that another program fills in',
      yaml:
        roleOf('Role', PODS).replace('namespace: shop', 'namespace: "${NS}"') + boundTo(ACCOUNT, 'RoleBinding', 'Role'),
    },
    { name: 'a Role that a ClusterRoleBinding cannot mean', yaml: boundTo(ACCOUNT, 'ClusterRoleBinding', 'Role') },
  ],
  invalid: [
    {
      name: 'a Role that a set with Roles lacks',
      yaml: roleOf('Role', PODS) + named(boundTo(ACCOUNT, 'RoleBinding', 'Role'), 'reader'),
      at: ['name: reader'],
      message: [/^RoleBinding "shop" names Role "reader", which is not in the set\.$/],
      severities: ['warning'],
      fixed: null,
    },
    {
      name: 'a ClusterRole that another program may bring',
      yaml: boundTo(ACCOUNT, 'ClusterRoleBinding'),
      at: ['name: shop'],
      severities: ['info'],
      fixed: null,
    },
    {
      name: 'a ClusterRole named as a Role',
      yaml: roleOf('ClusterRole', PODS) + boundTo(ACCOUNT, 'RoleBinding', 'Role'),
      at: ['kind: Role'],
      message: ['the set has a ClusterRole of that name'],
      severities: ['error'],
      fixed: roleOf('ClusterRole', PODS) + boundTo(ACCOUNT, 'RoleBinding', 'ClusterRole'),
    },
    {
      name: 'a Role named as a ClusterRole',
      yaml: roleOf('Role', PODS) + boundTo(ACCOUNT, 'RoleBinding'),
      at: ['kind: ClusterRole'],
      severities: ['error'],
      fixed: roleOf('Role', PODS) + boundTo(ACCOUNT, 'RoleBinding', 'Role'),
    },
    {
      name: 'a Role of another namespace',
      yaml: roleOf('Role', PODS).replace('namespace: shop', 'namespace: web') + boundTo(ACCOUNT, 'RoleBinding', 'Role'),
      at: ['name: shop'],
      message: ['names Role "shop" of namespace "shop"; the set has it in "web"'],
      severities: ['error'],
      fixed: null,
    },
  ],
});
