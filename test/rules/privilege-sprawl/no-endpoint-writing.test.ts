import rule from '../../../src/rules/privilege-sprawl/no-endpoint-writing.js';
import { roleOf } from '../../support/rbac.js';
import { testRule } from '../../support/test-rule.js';

const grant = (group: string, resources: string, verbs: string) =>
  `{ apiGroups: [${group}], resources: [${resources}], verbs: [${verbs}] }`;

testRule(rule, {
  valid: [
    {
      name: 'reading',
      yaml: roleOf('ClusterRole', grant('"", discovery.k8s.io', 'endpoints, endpointslices', 'get, list, watch')),
    },
    { name: 'Services themselves', yaml: roleOf('ClusterRole', grant('""', 'services', 'update')) },
  ],
  invalid: [
    {
      name: 'endpoints',
      yaml: roleOf('Role', grant('""', 'endpoints', 'get, update')),
      at: ['endpoints'],
      message: ['may update endpoints'],
    },
    {
      name: 'slices',
      yaml: roleOf('ClusterRole', grant('discovery.k8s.io', 'endpointslices', 'create')),
      at: ['endpointslices'],
    },
    {
      name: 'the status of Services',
      yaml: roleOf('ClusterRole', grant('""', 'services/status', 'patch')),
      at: ['services/status'],
    },
  ],
});
