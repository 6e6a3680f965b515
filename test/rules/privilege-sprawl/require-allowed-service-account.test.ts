import rule from '../../../src/rules/privilege-sprawl/require-allowed-service-account.js';
import { podWith } from '../../support/pod.js';
import { testRule } from '../../support/test-rule.js';

const account = (name: string) => podWith({ spec: `  serviceAccountName: ${name}\n` });
const SITE = { allowedServiceAccounts: ['shop-*'] };

testRule(rule, {
  valid: [
    { name: 'an allowed account', yaml: account('shop-orders'), site: SITE },
    { name: 'a site without a list', yaml: account('admin') },
    { name: 'an account that is not final', yaml: account('"${ACCOUNT}"'), site: SITE },
  ],
  invalid: [
    {
      name: 'another account',
      yaml: account('admin'),
      site: SITE,
      at: ['serviceAccountName: admin'],
      message: ['account "admin", which'],
    },
    { name: 'the default', yaml: podWith({}), site: SITE, at: ['spec'], message: ['account "default"'] },
    {
      name: 'the old field',
      yaml: podWith({ spec: '  serviceAccount: admin\n' }),
      site: SITE,
      at: ['serviceAccount: admin'],
    },
  ],
});
