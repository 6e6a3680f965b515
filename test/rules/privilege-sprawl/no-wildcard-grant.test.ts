import rule from '../../../src/rules/privilege-sprawl/no-wildcard-grant.js';
import { ACCOUNT, boundTo, PEOPLE, roleOf } from '../../support/rbac.js';
import { testRule } from '../../support/test-rule.js';

const EVERYTHING = '{ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }';
const role = (...rules: string[]) => roleOf('ClusterRole', ...rules);

testRule(rule, {
  valid: [
    {
      name: 'named verbs and resources',
      yaml: role('{ apiGroups: [apps], resources: [deployments], verbs: [get, list] }'),
    },
    {
      name: 'the scale of everything',
      yaml: role('{ apiGroups: ["*"], resources: ["*/scale"], verbs: [get, update] }'),
    },
    {
      name: 'reading all of an operator',
      yaml: role('{ apiGroups: [keda.sh], resources: ["*"], verbs: [get, list, watch] }'),
    },
    { name: 'one URL', yaml: role('{ nonResourceURLs: [/metrics], verbs: [get] }') },
    { name: 'rules of a wrong type', yaml: role('"*"') },
    {
      name: 'a Role of another API',
      yaml: role(EVERYTHING).replace('rbac.authorization.k8s.io/v1', 'iam.example.com/v1'),
    },
  ],
  invalid: [
    {
      name: 'everything, with the URLs counted in',
      yaml: role(EVERYTHING, '{ nonResourceURLs: ["*"], verbs: ["*"] }'),
      at: ['"*"'],
      message: [/^ClusterRole "shop" grants every verb on every resource of API group "\*"\.$/],
      severities: ['error'],
    },
    {
      name: 'everything of the core group in a Role',
      yaml: roleOf('Role', 'apiGroups: [""]\n    resources: ["*"]\n    verbs:\n      - "*"'),
      at: ['"*"'],
      severities: ['error'],
    },
    {
      name: 'everything, for people alone',
      yaml: role(EVERYTHING) + boundTo(PEOPLE, 'ClusterRoleBinding'),
      at: ['"*"'],
      severities: ['warning'],
    },
    {
      name: 'everything, for an account',
      yaml: role(EVERYTHING) + boundTo(ACCOUNT, 'ClusterRoleBinding'),
      at: ['"*"'],
      severities: ['error'],
    },
    {
      name: 'every verb on something',
      yaml: role("{ apiGroups: [apps], resources: [deployments, statefulsets], verbs: ['*'] }"),
      at: ["'*'"],
      message: ['every verb on deployments, statefulsets'],
      severities: ['warning'],
    },
    {
      name: 'every verb on one named thing',
      yaml: role('{ apiGroups: [""], resources: [configmaps], verbs: ["*"], resourceNames: [shop] }'),
      at: ['"*"'],
      severities: ['info'],
    },
    {
      name: 'reading everything',
      yaml: role('{ apiGroups: ["*"], resources: ["*"], verbs: [get, list] }'),
      at: ['"*"'],
      message: ['Secrets included'],
      severities: ['warning'],
    },
    {
      name: 'reading all of a group without Secrets',
      yaml: role('{ apiGroups: [apps], resources: ["*"], verbs: [get, list] }'),
      at: ['"*"'],
      severities: ['info'],
    },
    {
      name: 'every group, and two faults in two rules',
      yaml: role('{ apiGroups: ["*"], resources: [pods], verbs: [get] }', '{ nonResourceURLs: ["*"], verbs: ["*"] }'),
      at: ['"*"', '"*"'],
      severities: ['info', 'warning'],
    },
    {
      name: 'every verb on the custom resources of an operator',
      yaml: role('{ apiGroups: [example.com], resources: ["*"], verbs: ["*"] }'),
      at: ['"*"'],
      severities: ['info'],
    },
  ],
});
