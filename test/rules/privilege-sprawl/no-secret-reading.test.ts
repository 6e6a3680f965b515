import rule from '../../../src/rules/privilege-sprawl/no-secret-reading.js';
import { ACCOUNT, boundTo, ELECTION, PEOPLE, roleOf } from '../../support/rbac.js';
import { testRule } from '../../support/test-rule.js';

const secrets = (verbs: string, more = '') => `{ apiGroups: [""], resources: [secrets], verbs: [${verbs}]${more} }`;
const READING = secrets('get, list');

testRule(rule, {
  valid: [
    { name: 'named Secrets', yaml: roleOf('Role', secrets('get', ', resourceNames: [orders-db]')) },
    { name: 'writing alone', yaml: roleOf('Role', secrets('create, patch')) },
    { name: 'secrets of another group', yaml: roleOf('ClusterRole', READING.replace('""', 'vault.example.com')) },
    { name: 'a wildcard, which another rule reports', yaml: roleOf('ClusterRole', secrets('"*"')) },
    { name: 'what is near in name', yaml: roleOf('Role', READING.replace('secrets', 'secretstores')) },
  ],
  invalid: [
    {
      name: 'a Role that nobody holds yet',
      yaml: roleOf('Role', READING),
      at: ['secrets'],
      message: [/^Role "shop" may get, list any Secret in namespace "shop"\.$/],
      severities: ['warning'],
    },
    {
      name: 'an account, in every namespace',
      yaml:
        roleOf('ClusterRole', '{ apiGroups: ["", apps], resources: [pods, "secrets"], verbs: [list] }') +
        boundTo(ACCOUNT, 'ClusterRoleBinding'),
      at: ['"secrets"'],
      message: ['may list any Secret in every namespace'],
      severities: ['warning'],
    },
    {
      name: 'a ClusterRole held in one namespace',
      yaml: roleOf('ClusterRole', READING) + boundTo(ACCOUNT, 'RoleBinding'),
      at: ['secrets'],
      message: ['in the namespace of its binding'],
    },
    {
      name: 'people',
      yaml: roleOf('ClusterRole', READING) + boundTo(PEOPLE, 'ClusterRoleBinding'),
      at: ['secrets'],
      severities: ['info'],
    },
    {
      name: 'a controller',
      yaml: roleOf('ClusterRole', READING, ELECTION) + boundTo(ACCOUNT, 'ClusterRoleBinding'),
      at: ['secrets'],
      severities: ['info'],
    },
    {
      name: 'what is folded into a role for people',
      yaml: roleOf('ClusterRole', READING).replace(
        '{ name: shop }',
        '{ name: shop, labels: { rbac.authorization.k8s.io/aggregate-to-admin: "true" } }',
      ),
      at: ['secrets'],
      severities: ['info'],
    },
  ],
});
