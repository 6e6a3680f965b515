import rule from '../../../src/rules/privilege-sprawl/no-token-creation.js';
import { ACCOUNT, boundTo, ELECTION, PEOPLE, roleOf } from '../../support/rbac.js';
import { testRule } from '../../support/test-rule.js';

const tokens = (more = '', verbs = 'create') =>
  `{ apiGroups: [""], resources: [serviceaccounts/token], verbs: [${verbs}]${more} }`;

testRule(rule, {
  valid: [
    { name: 'tokens of one named account', yaml: roleOf('Role', tokens(', resourceNames: [ci]')) },
    { name: 'creating accounts', yaml: roleOf('Role', tokens().replace('/token', '')) },
    { name: 'another verb', yaml: roleOf('Role', tokens('', 'get')) },
  ],
  invalid: [
    {
      name: 'an account, in every namespace',
      yaml: roleOf('ClusterRole', tokens()) + boundTo(ACCOUNT, 'ClusterRoleBinding'),
      at: ['serviceaccounts/token'],
      message: [/^ClusterRole "shop" may create tokens for any ServiceAccount in every namespace\.$/],
      severities: ['warning'],
    },
    {
      name: 'a controller',
      yaml: roleOf('ClusterRole', tokens(), ELECTION) + boundTo(ACCOUNT, 'ClusterRoleBinding'),
      at: ['serviceaccounts/token'],
      severities: ['info'],
    },
    {
      name: 'people, in one namespace',
      yaml: roleOf('Role', tokens()) + boundTo(PEOPLE, 'RoleBinding', 'Role'),
      at: ['serviceaccounts/token'],
      message: ['in namespace "shop"'],
      severities: ['info'],
    },
  ],
});
