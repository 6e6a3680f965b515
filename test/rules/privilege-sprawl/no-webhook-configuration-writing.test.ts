import rule from '../../../src/rules/privilege-sprawl/no-webhook-configuration-writing.js';
import { ACCOUNT, boundTo, ELECTION, roleOf } from '../../support/rbac.js';
import { testRule } from '../../support/test-rule.js';

const webhooks = (verbs: string, more = '', resources = 'mutatingwebhookconfigurations') =>
  roleOf(
    'ClusterRole',
    `{ apiGroups: [admissionregistration.k8s.io], resources: [${resources}], verbs: [${verbs}]${more} }`,
  );

testRule(rule, {
  valid: [
    { name: 'reading', yaml: webhooks('get, list, watch') },
    { name: 'its own by name', yaml: webhooks('get, update, patch', ', resourceNames: [shop-webhook]') },
    { name: 'another kind of the group', yaml: webhooks('create', '', 'validatingadmissionpolicies') },
  ],
  invalid: [
    {
      name: 'a role that nobody holds yet',
      yaml: webhooks('get, update', '', 'validatingwebhookconfigurations, mutatingwebhookconfigurations'),
      at: ['validatingwebhookconfigurations'],
      message: ['may update any of validatingwebhookconfigurations, mutatingwebhookconfigurations.'],
      severities: ['warning'],
    },
    {
      name: 'an account',
      yaml: webhooks('create') + boundTo(ACCOUNT, 'ClusterRoleBinding'),
      at: ['mutatingwebhookconfigurations'],
      severities: ['warning'],
    },
    {
      name: 'a controller',
      yaml: `${webhooks('patch')}  - ${ELECTION}\n${boundTo(ACCOUNT, 'ClusterRoleBinding')}`,
      at: ['mutatingwebhookconfigurations'],
      severities: ['info'],
    },
  ],
});
