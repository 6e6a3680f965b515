import rule from '../../../src/rules/privilege-sprawl/no-default-account-token.js';
import { testRule } from '../../support/test-rule.js';

const account = (more = '', name = 'default') => `apiVersion: v1
kind: ServiceAccount
metadata:
  name: ${name}
  namespace: shop
${more}`;

testRule(rule, {
  valid: [
    { name: 'the default account without a token', yaml: account('automountServiceAccountToken: false\n') },
    { name: 'another account', yaml: account('', 'orders') },
  ],
  invalid: [
    {
      name: 'nothing said',
      yaml: account(),
      at: ['kind: ServiceAccount'],
      fixed: account('automountServiceAccountToken: false\n'),
    },
    {
      name: 'an explicit true',
      yaml: account('automountServiceAccountToken: true\n'),
      at: ['automountServiceAccountToken: true'],
      fixed: account('automountServiceAccountToken: false\n'),
    },
    {
      name: 'pull secrets alone',
      yaml: account('imagePullSecrets: [{ name: registry }]\n'),
      at: ['kind: ServiceAccount'],
      fixed: account('imagePullSecrets: [{ name: registry }]\nautomountServiceAccountToken: false\n'),
    },
  ],
});
