import rule from '../../../src/rules/privilege-sprawl/no-workload-deletion.js';
import { roleOf } from '../../support/rbac.js';
import { testRule } from '../../support/test-rule.js';

const grant = (resources: string, verbs: string, more = '') =>
  `{ apiGroups: ["", apps, batch], resources: [${resources}], verbs: [${verbs}]${more} }`;

testRule(rule, {
  valid: [
    { name: 'changing', yaml: roleOf('Role', grant('pods, deployments', 'get, patch')) },
    { name: 'one by name', yaml: roleOf('Role', grant('pods', 'delete', ', resourceNames: [orders-0]')) },
    { name: 'other resources', yaml: roleOf('Role', grant('events, leases', 'delete')) },
    {
      name: 'another group',
      yaml: roleOf('Role', '{ apiGroups: [example.com], resources: [services], verbs: [delete] }'),
    },
  ],
  invalid: [
    {
      name: 'pods',
      yaml: roleOf('Role', grant('pods', 'get, delete')),
      at: ['pods'],
      message: ['may delete pods in namespace "shop"'],
    },
    {
      name: 'several',
      yaml: roleOf('ClusterRole', grant('nodes, deployments, secrets', 'deletecollection')),
      at: ['deployments'],
      message: ['deletecollection deployments, secrets in every namespace'],
    },
    { name: 'namespaces', yaml: roleOf('ClusterRole', grant('namespaces', 'delete')), at: ['namespaces'] },
  ],
});
