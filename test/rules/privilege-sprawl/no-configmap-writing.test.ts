import rule from '../../../src/rules/privilege-sprawl/no-configmap-writing.js';
import { ACCOUNT, boundTo, roleOf } from '../../support/rbac.js';
import { testRule } from '../../support/test-rule.js';

const grant = (resources: string, verbs: string, more = '') =>
  `{ apiGroups: ["", apps, batch], resources: [${resources}], verbs: [${verbs}]${more} }`;

testRule(rule, {
  valid: [
    { name: 'reading', yaml: roleOf('ClusterRole', grant('configmaps', 'get, list')) },
    {
      name: 'one ConfigMap',
      yaml: roleOf('ClusterRole', grant('configmaps', 'update', ', resourceNames: [settings]')),
    },
    { name: 'a namespace of its own', yaml: roleOf('Role', grant('configmaps', 'update')) },
    {
      name: 'a ClusterRole that a binding keeps in a namespace',
      yaml: roleOf('ClusterRole', grant('configmaps', 'update')) + boundTo(ACCOUNT, 'RoleBinding'),
    },
    {
      name: 'another group',
      yaml: roleOf('ClusterRole', '{ apiGroups: [example.com], resources: [configmaps], verbs: [update] }'),
    },
  ],
  invalid: [
    {
      name: 'everywhere',
      yaml: roleOf('ClusterRole', grant('configmaps', 'get, update')),
      at: ['configmaps'],
      message: ['may update any ConfigMap in every namespace'],
    },
    {
      name: 'everywhere, by binding',
      yaml: roleOf('ClusterRole', grant('pods, configmaps', 'patch')) + boundTo(ACCOUNT, 'ClusterRoleBinding'),
      at: ['configmaps'],
    },
    {
      name: 'the namespace of the system',
      yaml: roleOf('Role', grant('configmaps', 'delete')).replace('namespace: shop', 'namespace: kube-system'),
      at: ['configmaps'],
    },
  ],
});
