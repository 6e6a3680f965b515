import { isOutside } from '../../resources/outside-list.js';
import { accountField, accountName } from '../../resources/service-account.js';
import { defineRule } from '../rule.js';

/** The list is `allowedServiceAccounts`; a pod that names none runs as "default" (Service Accounts). */
export default defineRule({
  id: 'require-allowed-service-account',
  title: 'Pods run under accounts that the site allows',
  severity: 'warning',
  modes: ['privilege-sprawl'],
  profiles: ['recommended', 'strict'],
  reference: 'site-lists#classes-and-accounts',
  rationale:
    'Whoever may create pods may run them under any account of the namespace, with all that it is granted; RBAC has no say in it.',
  equivalents: ['kyverno/other/restrict-service-account'],
  fixable: false,
  scope: 'pod',

  *check({ pod, site }) {
    const name = accountName(pod);
    if (!isOutside(name, site.allowedServiceAccounts)) return;
    yield { at: accountField(pod), message: `The pod runs under account "${name}", which the site does not allow.` };
  },
});
