import rule from '../../../src/rules/privilege-sprawl/no-binding-writing.js';
import { roleOf } from '../../support/rbac.js';
import { testRule } from '../../support/test-rule.js';

const rbac = (resources: string, verbs: string) =>
  `{ apiGroups: [rbac.authorization.k8s.io], resources: [${resources}], verbs: [${verbs}] }`;

testRule(rule, {
  valid: [
    { name: 'reading', yaml: roleOf('ClusterRole', rbac('roles, rolebindings', 'get, list')) },
    { name: 'escalation, which another rule reports', yaml: roleOf('ClusterRole', rbac('roles', 'escalate')) },
  ],
  invalid: [
    {
      name: 'bindings in a namespace',
      yaml: roleOf('Role', rbac('rolebindings', 'get, patch')),
      at: ['rolebindings'],
      message: ['may patch rolebindings in namespace "shop"'],
    },
    {
      name: 'roles',
      yaml: roleOf('ClusterRole', rbac('roles, clusterroles', 'create')),
      at: ['roles'],
      message: ['in every namespace'],
    },
    {
      name: 'each rule once',
      yaml: roleOf('ClusterRole', rbac('roles', 'create'), rbac('rolebindings', 'create')),
      at: ['roles', 'rolebindings'],
    },
  ],
});
