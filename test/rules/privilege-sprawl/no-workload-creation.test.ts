import rule from '../../../src/rules/privilege-sprawl/no-workload-creation.js';
import { roleOf } from '../../support/rbac.js';
import { testRule } from '../../support/test-rule.js';

const grant = (group: string, resources: string, verbs: string) =>
  `{ apiGroups: [${group}], resources: [${resources}], verbs: [${verbs}] }`;

testRule(rule, {
  valid: [
    { name: 'reading', yaml: roleOf('Role', grant('apps', 'deployments', 'get, list, watch')) },
    { name: 'scaling', yaml: roleOf('Role', grant('apps', 'deployments/scale', 'update')) },
    { name: 'deleting', yaml: roleOf('Role', grant('""', 'pods', 'delete')) },
    { name: 'a group that has no such resource', yaml: roleOf('Role', grant('""', 'deployments', 'create')) },
  ],
  invalid: [
    {
      name: 'pods',
      yaml: roleOf('Role', grant('""', 'configmaps, pods', 'get, create')),
      at: ['pods'],
      message: [/^Role "shop" may create pods in namespace "shop"\.$/],
    },
    {
      name: 'controllers',
      yaml: roleOf('ClusterRole', grant('"", apps', 'services, deployments, daemonsets', 'patch')),
      at: ['deployments'],
    },
    {
      name: 'two rules',
      yaml: roleOf('Role', grant('apps', 'deployments', 'create'), grant('batch', 'jobs', 'create')),
      at: ['deployments', 'jobs'],
    },
  ],
});
