import rule from '../../../src/rules/privilege-sprawl/require-service-account.js';
import { podWith } from '../../support/pod.js';
import { testRule } from '../../support/test-rule.js';

testRule(rule, {
  valid: [
    { name: 'an account of its own', yaml: podWith({ spec: '  serviceAccountName: orders\n' }) },
    { name: 'the older name of the field', yaml: podWith({ spec: '  serviceAccount: orders\n' }) },
    { name: 'a part of an overlay', yaml: podWith({}).replace(/ {6}image.*\n/, '') },
  ],
  invalid: [
    {
      name: 'no account',
      yaml: podWith({}),
      at: ['spec'],
      message: [/^The pod runs under the account "default" that its namespace shares\.$/],
    },
    {
      name: 'the default account by name',
      yaml: podWith({ spec: '  serviceAccountName: default\n' }),
      at: ['serviceAccountName: default'],
    },
    {
      name: 'no token, which does not make it its own',
      yaml: podWith({ spec: '  automountServiceAccountToken: false\n' }),
      at: ['spec'],
    },
    {
      name: 'the default account by the older name',
      yaml: podWith({ spec: '  serviceAccount: default\n' }),
      at: ['serviceAccount: default'],
    },
    {
      name: 'null, which is nothing',
      yaml: podWith({ spec: '  serviceAccountName: null\n' }),
      at: ['serviceAccountName: null'],
    },
  ],
});
