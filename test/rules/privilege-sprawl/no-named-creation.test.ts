import rule from '../../../src/rules/privilege-sprawl/no-named-creation.js';
import { roleOf } from '../../support/rbac.js';
import { testRule } from '../../support/test-rule.js';

const named = (verbs: string, resources = 'configmaps') =>
  `{ apiGroups: [""], resources: [${resources}], verbs: [${verbs}], resourceNames: [orders] }`;

testRule(rule, {
  valid: [
    { name: 'what can be limited', yaml: roleOf('Role', named('get, update, patch, delete')) },
    { name: 'a subresource, whose URL has the name', yaml: roleOf('Role', named('create', 'serviceaccounts/token')) },
    { name: 'creation without names', yaml: roleOf('Role', named('create').replace(', resourceNames: [orders]', '')) },
    {
      name: 'another rule that grants it',
      yaml: roleOf('Role', named('create, update'), '{ apiGroups: [""], resources: [configmaps], verbs: [create] }'),
    },
  ],
  invalid: [
    {
      name: 'creation among others',
      yaml: roleOf('Role', named('get, create, update')),
      at: ['create'],
      message: [/^Role "shop" limits create on configmaps by resourceNames, which grants nothing\.$/],
      fixed: roleOf('Role', named('get, create, update')).replace(
        'create, update], resourceNames: [orders] }',
        'update], resourceNames: [orders] }\n  - apiGroups:\n      - ""\n    resources:\n      - configmaps\n    verbs:\n      - create',
      ),
    },
    {
      name: 'deletion of a collection',
      yaml: roleOf('ClusterRole', named('"deletecollection"')),
      at: ['"deletecollection"'],
      fixed: roleOf('ClusterRole', named('"deletecollection"')).replace(', resourceNames: [orders]', ''),
    },
    {
      name: 'one of two resources',
      yaml: roleOf(
        'Role',
        named('create', 'configmaps, secrets'),
        '{ apiGroups: [""], resources: [configmaps], verbs: [create] }',
      ),
      at: ['create'],
      message: ['create on secrets by'],
      fixed: `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: shop, namespace: shop }
rules:
  - { apiGroups: [""], resources: [configmaps, secrets], verbs: [create] }
  - { apiGroups: [""], resources: [configmaps], verbs: [create] }
`,
    },
  ],
});
