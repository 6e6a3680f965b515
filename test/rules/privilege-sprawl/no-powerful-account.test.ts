import rule from '../../../src/rules/privilege-sprawl/no-powerful-account.js';
import { podWith } from '../../support/pod.js';
import { ACCOUNT, boundTo, roleOf } from '../../support/rbac.js';
import { testRule } from '../../support/test-rule.js';

const POD = podWith({ spec: '  serviceAccountName: orders\n' });
const SECRETS = '{ apiGroups: [""], resources: [secrets], verbs: [list] }';
const role = (rule: string) => `---\n${roleOf('ClusterRole', rule)}${boundTo(ACCOUNT, 'RoleBinding')}`;

testRule(rule, {
  valid: [
    { name: 'no binding', yaml: POD },
    {
      name: 'a harmless role',
      yaml: POD + role('{ apiGroups: [""], resources: [pods, configmaps], verbs: [get, list] }'),
    },
    {
      name: 'one Secret',
      yaml: POD + role('{ apiGroups: [""], resources: [secrets], resourceNames: [a], verbs: [get] }'),
    },
    {
      name: 'no token',
      yaml: POD.replace('spec:\n', 'spec:\n  automountServiceAccountToken: false\n') + role(SECRETS),
    },
    { name: 'another account', yaml: podWith({}) + role(SECRETS) },
    {
      name: 'a built-in role that only shows',
      yaml: POD + boundTo(ACCOUNT, 'RoleBinding').replace('name: shop }\nsubjects', 'name: view }\nsubjects'),
    },
  ],
  invalid: [
    {
      name: 'Secrets',
      yaml: POD + role(SECRETS),
      at: ['serviceAccountName: orders'],
      message: [/"orders", which may read any Secret \(RoleBinding "shop"\)/],
    },
    {
      name: 'a wildcard',
      yaml: POD + role('{ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }'),
      at: ['serviceAccountName: orders'],
      message: ['read any Secret, open sessions in pods, impersonate others, raise its own rights'],
    },
    {
      name: 'a built-in role',
      yaml: POD + boundTo(ACCOUNT, 'RoleBinding').replace('name: shop }\nsubjects', 'name: edit }\nsubjects'),
      at: ['serviceAccountName: orders'],
      message: ['open sessions in pods'],
    },
    {
      name: 'tokens and nodes',
      yaml: POD + role('{ apiGroups: [""], resources: [serviceaccounts/token, nodes/proxy], verbs: [create] }'),
      at: ['serviceAccountName: orders'],
      message: ['call the API of nodes, make tokens of accounts'],
    },
    {
      name: 'webhooks',
      yaml:
        POD +
        role(
          '{ apiGroups: [admissionregistration.k8s.io], resources: [mutatingwebhookconfigurations], verbs: [patch] }',
        ),
      at: ['serviceAccountName: orders'],
      message: ['write admission webhooks'],
    },
  ],
});
