import rule from '../../../src/rules/privilege-sprawl/no-widened-binding.js';
import { ACCOUNT, boundTo, PEOPLE, roleOf } from '../../support/rbac.js';
import { testRule } from '../../support/test-rule.js';

const binding = (...subjects: readonly string[]) =>
  boundTo(subjects.join('\n  - '), 'RoleBinding').slice('---\n'.length);
const OTHER = ACCOUNT.replace('orders', 'billing');
const before = binding(ACCOUNT);
const READING = `---\n${roleOf('ClusterRole', "{ apiGroups: [''], resources: [pods], verbs: [get, list] }")}`;

testRule(rule, {
  valid: [
    { name: 'subjects in another order', before: binding(ACCOUNT, OTHER), yaml: binding(OTHER, ACCOUNT) },
    { name: 'the namespace of the binding left out', before, yaml: binding(ACCOUNT.replace(', namespace: shop', '')) },
    {
      name: 'an account written as a user',
      before,
      yaml: binding("{ kind: User, apiGroup: rbac.authorization.k8s.io, name: 'system:serviceaccount:shop:orders' }"),
    },
    {
      name: 'one account of all that had it',
      before: binding("{ kind: Group, apiGroup: rbac.authorization.k8s.io, name: 'system:serviceaccounts:shop' }"),
      yaml: before,
    },
    { name: 'a subject less', before: binding(ACCOUNT, OTHER), yaml: before },
    { name: 'subjects that are filled in', before, yaml: binding(ACCOUNT, `{ kind: Group, name: '\${TEAM}' }`) },
    { name: 'a new binding', before: before.replaceAll('shop', 'web'), yaml: before },
  ],
  invalid: [
    {
      name: 'another account',
      before,
      yaml: binding(ACCOUNT, OTHER),
      at: ['name: billing'],
      severities: ['info'],
      message: ['RoleBinding "shop" gives ClusterRole "shop" to ServiceAccount "shop/billing", as it did not before.'],
    },
    {
      name: 'people, for a role that is known to write',
      before: before.replace('ClusterRole, name: shop', 'ClusterRole, name: edit'),
      yaml: binding(ACCOUNT, PEOPLE).replace('ClusterRole, name: shop', 'ClusterRole, name: edit'),
      at: ['name: developers'],
      severities: ['warning'],
    },
    {
      name: 'an account, for a role of the set that reads',
      before: before + READING,
      yaml: binding(OTHER) + READING,
      at: ['name: billing'],
      severities: ['info'],
    },
    {
      name: 'an account, for a role of the set that reads Secrets',
      before: before + READING,
      yaml: binding(OTHER) + READING.replace('pods', 'secrets'),
      at: ['name: billing'],
      severities: ['warning'],
    },
    {
      name: 'an account of another namespace',
      before,
      yaml: binding(ACCOUNT.replace('namespace: shop', 'namespace: web')),
      at: ['name: orders'],
    },
  ],
});
