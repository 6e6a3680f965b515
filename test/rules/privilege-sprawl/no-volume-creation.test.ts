import rule from '../../../src/rules/privilege-sprawl/no-volume-creation.js';
import { roleOf } from '../../support/rbac.js';
import { testRule } from '../../support/test-rule.js';

const volumes = (verbs: string, resources = 'persistentvolumes') =>
  `{ apiGroups: [""], resources: [${resources}], verbs: [${verbs}] }`;

testRule(rule, {
  valid: [
    { name: 'reading', yaml: roleOf('ClusterRole', volumes('get, list')) },
    { name: 'claims', yaml: roleOf('ClusterRole', volumes('create', 'persistentvolumeclaims')) },
  ],
  invalid: [
    {
      name: 'creating',
      yaml: roleOf('ClusterRole', volumes('get, create')),
      at: ['persistentvolumes'],
      message: ['may create PersistentVolumes'],
    },
    { name: 'changing', yaml: roleOf('ClusterRole', volumes('patch, update')), at: ['persistentvolumes'] },
    {
      name: 'among others',
      yaml: roleOf('ClusterRole', volumes('create', 'nodes, "persistentvolumes"')),
      at: ['"persistentvolumes"'],
    },
  ],
});
