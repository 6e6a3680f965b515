import { accountOf, workloadsUnder } from '../../graph/account-of.js';
import { accountField, DEFAULT_ACCOUNT } from '../../resources/service-account.js';
import { defineRule } from '../rule.js';

/** One identity, one set of rights: the audit log names the account, not the workload (RBAC Good Practices). */
export default defineRule({
  id: 'no-shared-service-account',
  title: 'Each workload has an account of its own',
  severity: 'info',
  modes: ['privilege-sprawl'],
  profiles: [],
  reference: 'privilege-sprawl#accounts',
  rationale:
    'Workloads that share an account have the sum of what each needs. Parts of one application may well share, so that it is asked for only on request.',
  equivalents: ['kics/Shared Service Account'],
  fixable: false,
  scope: 'pod',

  *check({ pod, resource, graph }) {
    const account = accountOf(resource, pod);
    if (account.name === DEFAULT_ACCOUNT) return;
    const others = workloadsUnder(account, graph).filter((other) => other !== resource);
    if (!others.length) return;
    const whose = others.map((other) => `${other.kind} "${other.name}"`).join(', ');
    yield { at: accountField(pod), message: `The pod shares ServiceAccount "${account.name}" with ${whose}.` };
  },
});
