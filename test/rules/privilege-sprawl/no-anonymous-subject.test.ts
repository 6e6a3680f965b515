import rule from '../../../src/rules/privilege-sprawl/no-anonymous-subject.js';
import { boundTo, PEOPLE } from '../../support/rbac.js';
import { testRule } from '../../support/test-rule.js';

const subject = (kind: string, name: string) =>
  `{ kind: ${kind}, apiGroup: rbac.authorization.k8s.io, name: "${name}" }`;
const binding = (kind: string, name: string) => boundTo(subject(kind, name), 'ClusterRoleBinding');

testRule(rule, {
  valid: [
    { name: 'a group of people', yaml: boundTo(PEOPLE, 'ClusterRoleBinding') },
    {
      name: 'a role that is made for everyone',
      yaml: binding('Group', 'system:unauthenticated').replace(
        'ClusterRole, name: shop',
        'ClusterRole, name: "system:public-info-viewer"',
      ),
    },
    { name: 'no subjects', yaml: binding('Group', 'x').replace(/subjects:[\s\S]*/, '') },
  ],
  invalid: [
    {
      name: 'anonymous users',
      yaml: binding('User', 'system:anonymous'),
      at: ['name: "system:anonymous"'],
      message: ['grants "shop" to User "system:anonymous"'],
      severities: ['error'],
    },
    {
      name: 'users that are not logged in',
      yaml: binding('Group', 'system:unauthenticated'),
      at: ['name: "system:unauthenticated"'],
      severities: ['error'],
    },
    {
      name: 'everyone who is logged in',
      yaml: binding('Group', 'system:authenticated'),
      at: ['name: "system:authenticated"'],
      severities: ['warning'],
    },
    {
      name: 'one of two subjects, in one namespace',
      yaml: `${boundTo(PEOPLE, 'RoleBinding')}  - ${subject('Group', 'system:unauthenticated')}\n`,
      at: ['name: "system:unauthenticated"'],
      fixed: `${boundTo(PEOPLE, 'RoleBinding')}  - ${subject('Group', 'system:unauthenticated')}\n`.replace(
        '  - { kind: Group, apiGroup: rbac.authorization.k8s.io, name: "system:unauthenticated" }\n',
        '',
      ),
    },
  ],
});
