import rule from '../../../src/rules/privilege-sprawl/no-escalation-verbs.js';
import { ACCOUNT, boundTo, PEOPLE, roleOf } from '../../support/rbac.js';
import { testRule } from '../../support/test-rule.js';

const rbac = (verbs: string, more = '') =>
  `{ apiGroups: [rbac.authorization.k8s.io], resources: [clusterroles], verbs: [${verbs}]${more} }`;
const IMPERSONATING = '{ apiGroups: [""], resources: [users, groups], verbs: [impersonate] }';

testRule(rule, {
  valid: [
    { name: 'reading roles', yaml: roleOf('ClusterRole', rbac('get, list')) },
    { name: 'binding one named role', yaml: roleOf('ClusterRole', rbac('bind', ', resourceNames: [view]')) },
    {
      name: 'impersonating one named account',
      yaml: roleOf(
        'Role',
        '{ apiGroups: [""], resources: [serviceaccounts], verbs: [impersonate], resourceNames: [ci] }',
      ),
    },
    {
      name: 'a verb of that name on something else',
      yaml: roleOf('Role', '{ apiGroups: [""], resources: [services], verbs: [bind] }'),
    },
  ],
  invalid: [
    {
      name: 'an account that may escalate everywhere',
      yaml: roleOf('ClusterRole', rbac('get, escalate, bind')) + boundTo(ACCOUNT, 'ClusterRoleBinding'),
      at: ['clusterroles'],
      message: [/^ClusterRole "shop" grants escalate, bind on clusterroles\.$/],
      severities: ['error'],
    },
    {
      name: 'an account that may impersonate in one namespace',
      yaml:
        roleOf('ClusterRole', '{ apiGroups: [""], resources: [serviceaccounts], verbs: [impersonate] }') +
        boundTo(ACCOUNT, 'RoleBinding'),
      at: ['serviceaccounts'],
      severities: ['warning'],
    },
    {
      name: 'people who may impersonate',
      yaml: roleOf('ClusterRole', IMPERSONATING) + boundTo(PEOPLE, 'ClusterRoleBinding'),
      at: ['users'],
      message: ['impersonate on users, groups'],
      severities: ['warning'],
    },
    {
      name: 'one named role to escalate',
      yaml: roleOf('ClusterRole', rbac('escalate', ', resourceNames: [view]')),
      at: ['clusterroles'],
    },
  ],
});
