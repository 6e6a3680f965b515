import rule from '../../../src/rules/privilege-sprawl/no-widened-role.js';
import { ACCOUNT, boundTo, ELECTION, PEOPLE, roleOf } from '../../support/rbac.js';
import { testRule } from '../../support/test-rule.js';

const READ = "{ apiGroups: [''], resources: [pods, services], verbs: [get, list] }";
const before = roleOf('Role', READ);

testRule(rule, {
  valid: [
    { name: 'a verb less', before, yaml: roleOf('Role', READ.replace(', list', '')) },
    {
      name: 'the same in two rules',
      before,
      yaml: roleOf('Role', READ.replace(', services', ''), READ.replace('pods, ', '')),
    },
    {
      name: 'what a wildcard covered',
      before: roleOf('Role', "{ apiGroups: ['*'], resources: ['*'], verbs: ['*'] }"),
      yaml: roleOf('Role', "{ apiGroups: [''], resources: [secrets, pods/exec], verbs: [get, create] }"),
    },
    {
      name: 'a subresource that a star covered',
      before: roleOf('Role', "{ apiGroups: [apps], resources: ['*/scale'], verbs: [update] }"),
      yaml: roleOf('Role', '{ apiGroups: [apps], resources: [deployments/scale], verbs: [update] }'),
    },
    {
      name: 'one object of all',
      before,
      yaml: roleOf('Role', READ.replace(', verbs', ', resourceNames: [api], verbs')),
    },
    {
      name: 'a path below one that was covered',
      before: roleOf('ClusterRole', "{ nonResourceURLs: ['/metrics*'], verbs: [get] }"),
      yaml: roleOf('ClusterRole', '{ nonResourceURLs: [/metrics/slow], verbs: [get] }'),
    },
    { name: 'a verb that is filled in', before, yaml: roleOf('Role', READ.replace('list', `'\${VERB}'`)) },
    { name: 'a new role', before: before.replaceAll('shop', 'web'), yaml: before },
    {
      name: 'rules of an aggregated role',
      before: roleOf('ClusterRole', READ),
      yaml: `${roleOf('ClusterRole', READ, "{ apiGroups: [''], resources: [secrets], verbs: [get] }")}aggregationRule: { clusterRoleSelectors: [] }\n`,
    },
  ],
  invalid: [
    {
      name: 'a verb more',
      before,
      yaml: roleOf('Role', READ.replace('list', 'list, watch')),
      at: ['watch'],
      severities: ['info'],
      message: ['Role "shop" may do what it could not before: watch pods; watch services.'],
    },
    {
      name: 'a resource more that leads to credentials',
      before,
      yaml: roleOf('Role', READ.replace('services', 'services, secrets')),
      at: ['secrets'],
      severities: ['warning'],
      message: ['before: get, list secrets.'],
    },
    {
      name: 'a resource of another group',
      before,
      yaml: roleOf('Role', READ, '{ apiGroups: [apps], resources: [deployments], verbs: [get, patch] }'),
      at: ['deployments'],
      severities: ['warning'],
      message: ['patch, get deployments of apps.'],
    },
    {
      name: 'a wildcard for what was listed',
      before: roleOf('ClusterRole', READ),
      yaml: roleOf('ClusterRole', "{ apiGroups: ['*'], resources: ['*'], verbs: ['*'] }"),
      at: ["'*'"],
      severities: ['warning'],
      message: ['do anything to every resource of every API group.'],
    },
    {
      name: 'all objects where one was named',
      before: roleOf('Role', "{ apiGroups: [''], resources: [secrets], resourceNames: [token], verbs: [get] }"),
      yaml: roleOf('Role', "{ apiGroups: [''], resources: [secrets], verbs: [get] }"),
      at: ['secrets'],
      severities: ['warning'],
    },
    {
      name: 'one object more',
      before: roleOf('Role', "{ apiGroups: [''], resources: [secrets], resourceNames: [token], verbs: [get] }"),
      yaml: roleOf('Role', "{ apiGroups: [''], resources: [secrets], resourceNames: [token, key], verbs: [get] }"),
      at: ['secrets'],
      severities: ['info'],
    },
    {
      name: 'a power in the hands of people',
      before,
      yaml:
        roleOf('Role', READ, "{ apiGroups: [''], resources: [pods/exec], verbs: [create] }") +
        boundTo(PEOPLE, 'RoleBinding', 'Role'),
      at: ['pods/exec'],
      severities: ['info'],
    },
    {
      name: 'a power of a controller',
      before: roleOf('Role', ELECTION),
      yaml:
        roleOf('Role', ELECTION, "{ apiGroups: [''], resources: [pods], verbs: [create] }") +
        boundTo(ACCOUNT, 'RoleBinding', 'Role'),
      at: ['pods'],
      severities: ['info'],
    },
    {
      name: 'a path',
      before: roleOf('ClusterRole', '{ nonResourceURLs: [/metrics], verbs: [get] }'),
      yaml: roleOf('ClusterRole', '{ nonResourceURLs: [/metrics, /logs], verbs: [get] }'),
      at: ['/logs'],
      severities: ['info'],
    },
    {
      name: 'more than a message holds',
      before,
      yaml: roleOf('Role', READ, "{ apiGroups: [''], resources: [a, b, c, d, e], verbs: [get] }"),
      at: ['a'],
      message: ['get a; get b; get c and 2 more.'],
    },
  ],
});
