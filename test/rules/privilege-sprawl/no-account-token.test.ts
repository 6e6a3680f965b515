import rule from '../../../src/rules/privilege-sprawl/no-account-token.js';
import { testRule } from '../../support/test-rule.js';

const account = (more = '', name = 'orders') => `apiVersion: v1
kind: ServiceAccount
metadata:
  name: ${name}
  namespace: shop
${more}`;

testRule(rule, {
  valid: [
    { name: 'an account without a token', yaml: account('automountServiceAccountToken: false\n') },
    { name: 'the default account, which another rule reports', yaml: account('', 'default') },
  ],
  invalid: [
    {
      name: 'nothing said',
      yaml: account(),
      at: ['kind: ServiceAccount'],
      message: ['ServiceAccount "orders" mounts its token'],
      fixed: account('automountServiceAccountToken: false\n'),
    },
    {
      name: 'an explicit true',
      yaml: account('automountServiceAccountToken: true\n'),
      at: ['automountServiceAccountToken: true'],
      fixed: account('automountServiceAccountToken: false\n'),
    },
    {
      name: 'null, which is nothing',
      yaml: account('automountServiceAccountToken: null\n'),
      at: ['automountServiceAccountToken: null'],
      fixed: account('automountServiceAccountToken: false\n'),
    },
  ],
});
