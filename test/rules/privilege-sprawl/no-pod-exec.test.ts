import rule from '../../../src/rules/privilege-sprawl/no-pod-exec.js';
import { ACCOUNT, boundTo, ELECTION, PEOPLE, roleOf } from '../../support/rbac.js';
import { testRule } from '../../support/test-rule.js';

const pods = (resources: string, verbs: string) => `{ apiGroups: [""], resources: [${resources}], verbs: [${verbs}] }`;

testRule(rule, {
  valid: [
    { name: 'reading pods and logs', yaml: roleOf('Role', pods('pods, pods/log', 'get, list')) },
    { name: 'get alone, which no longer opens a session', yaml: roleOf('Role', pods('pods/exec', 'get')) },
    { name: 'listing what cannot be listed', yaml: roleOf('Role', pods('pods/exec', 'list')) },
    { name: 'reading ephemeral containers', yaml: roleOf('Role', pods('pods/ephemeralcontainers', 'get')) },
  ],
  invalid: [
    {
      name: 'exec for an account',
      yaml: roleOf('Role', pods('pods, pods/exec', 'create')) + boundTo(ACCOUNT, 'RoleBinding', 'Role'),
      at: ['pods/exec'],
      message: [/^Role "shop" grants pods\/exec in namespace "shop"\.$/],
      severities: ['warning'],
    },
    {
      name: 'exec and port-forward for people',
      yaml: roleOf('Role', pods('pods/exec, pods/portforward', 'get, create')) + boundTo(PEOPLE, 'RoleBinding', 'Role'),
      at: ['pods/exec'],
      message: ['pods/exec, pods/portforward'],
      severities: ['info'],
    },
    {
      name: 'attach for a controller',
      yaml: roleOf('ClusterRole', pods('pods/attach', 'create'), ELECTION) + boundTo(ACCOUNT, 'ClusterRoleBinding'),
      at: ['pods/attach'],
      message: ['in every namespace'],
      severities: ['warning'],
    },
    {
      name: 'get alone before 1.35',
      release: '1.34',
      yaml: roleOf('Role', pods('pods/exec', 'get')),
      at: ['pods/exec'],
    },
    {
      name: 'ephemeral containers',
      yaml: roleOf('Role', pods('pods/ephemeralcontainers', 'patch')),
      at: ['pods/ephemeralcontainers'],
    },
  ],
});
