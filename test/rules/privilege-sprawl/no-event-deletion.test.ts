import rule from '../../../src/rules/privilege-sprawl/no-event-deletion.js';
import { roleOf } from '../../support/rbac.js';
import { testRule } from '../../support/test-rule.js';

const grant = (group: string, resources: string, verbs: string) =>
  `{ apiGroups: [${group}], resources: [${resources}], verbs: [${verbs}] }`;

testRule(rule, {
  valid: [
    { name: 'writing events', yaml: roleOf('Role', grant('"", events.k8s.io', 'events', 'create, patch')) },
    { name: 'logs, which cannot be deleted', yaml: roleOf('Role', grant('""', 'pods/log', 'get, delete')) },
    { name: 'deleting pods', yaml: roleOf('Role', grant('""', 'pods', 'delete')) },
  ],
  invalid: [
    {
      name: 'events',
      yaml: roleOf('Role', grant('""', 'events', 'list, delete')),
      at: ['events'],
      message: ['may delete events'],
    },
    {
      name: 'events of the newer group',
      yaml: roleOf('ClusterRole', grant('events.k8s.io', 'events', 'deletecollection')),
      at: ['events'],
    },
    {
      name: 'both groups in one rule',
      yaml: roleOf('ClusterRole', grant('"", events.k8s.io', 'pods, "events"', 'delete')),
      at: ['"events"'],
    },
  ],
});
