import rule from '../../../src/rules/privilege-sprawl/no-aws-auth-writing.js';
import { boundTo, PEOPLE, roleOf } from '../../support/rbac.js';
import { testRule } from '../../support/test-rule.js';

const grant = (resources: string, verbs: string, more = '') =>
  `{ apiGroups: ["", apps, batch], resources: [${resources}], verbs: [${verbs}]${more} }`;

testRule(rule, {
  valid: [
    { name: 'reading it', yaml: roleOf('ClusterRole', grant('configmaps', 'get', ', resourceNames: [aws-auth]')) },
    {
      name: 'another ConfigMap',
      yaml: roleOf('ClusterRole', grant('configmaps', 'update', ', resourceNames: [settings]')),
    },
    {
      name: 'a Secret of that name',
      yaml: roleOf('ClusterRole', grant('secrets', 'update', ', resourceNames: [aws-auth]')),
    },
    { name: 'any ConfigMap, which is another rule', yaml: roleOf('ClusterRole', grant('configmaps', 'update')) },
  ],
  invalid: [
    {
      name: 'a ClusterRole',
      yaml: roleOf('ClusterRole', grant('configmaps', 'get, patch', ', resourceNames: [aws-auth]')),
      at: ['aws-auth'],
      message: ['may patch aws-auth'],
      severities: ['warning'],
    },
    {
      name: 'a Role',
      yaml: roleOf('Role', grant('configmaps', 'update', ', resourceNames: [settings, aws-auth]')),
      at: ['aws-auth'],
    },
    {
      name: 'people',
      yaml:
        roleOf('ClusterRole', grant('configmaps', 'update', ', resourceNames: [aws-auth]')) +
        boundTo(PEOPLE, 'ClusterRoleBinding'),
      at: ['aws-auth'],
      severities: ['info'],
    },
  ],
});
