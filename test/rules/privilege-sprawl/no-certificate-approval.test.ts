import rule from '../../../src/rules/privilege-sprawl/no-certificate-approval.js';
import { ACCOUNT, boundTo, roleOf } from '../../support/rbac.js';
import { testRule } from '../../support/test-rule.js';

const approval =
  '{ apiGroups: [certificates.k8s.io], resources: [certificatesigningrequests/approval], verbs: [update] }';
const signers = (more = '') => `{ apiGroups: [certificates.k8s.io], resources: [signers], verbs: [approve]${more} }`;

testRule(rule, {
  valid: [
    {
      name: 'asking for a certificate',
      yaml: roleOf('ClusterRole', approval.replace('/approval', '').replace('update', 'create')),
    },
    { name: 'a named signer', yaml: roleOf('ClusterRole', approval, signers(', resourceNames: [example.com/web]')) },
    { name: 'reading the state of approval', yaml: roleOf('ClusterRole', approval.replace('update', 'get')) },
  ],
  invalid: [
    {
      name: 'approval without a word about signers',
      yaml: roleOf('ClusterRole', approval),
      at: ['certificatesigningrequests/approval'],
      message: ['may update certificatesigningrequests/approval'],
    },
    {
      name: 'approval for any signer, said once',
      yaml: roleOf('ClusterRole', approval, signers()) + boundTo(ACCOUNT, 'ClusterRoleBinding'),
      at: ['certificatesigningrequests/approval'],
      severities: ['warning'],
    },
    { name: 'any signer', yaml: roleOf('ClusterRole', signers()), at: ['signers'] },
  ],
});
