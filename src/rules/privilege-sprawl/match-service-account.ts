import { isPlaceholder } from '../../documents/placeholder.js';
import { grantsTo } from '../../graph/account-grants.js';
import { accountObjects, accountOf, hasAccountsIn } from '../../graph/account-of.js';
import { accountField, DEFAULT_ACCOUNT } from '../../resources/service-account.js';
import { sameName } from '../../schemas/near-name.js';
import { defineRule } from '../rule.js';

/** Pods are refused while their account is missing: the workload stays at zero (ServiceAccount admission). */
export default defineRule({
  id: 'match-service-account',
  title: 'Pods name an account that the set has',
  severity: 'warning',
  modes: ['privilege-sprawl', 'fragile-rollouts'],
  profiles: ['recommended', 'strict'],
  reference: 'privilege-sprawl#accounts',
  rationale:
    'The workload is accepted and its pods are refused until the account exists. A set that grants something to it, or has other accounts of the namespace, was meant to have it; otherwise it is for information.',
  equivalents: ['kube-linter/non-existent-service-account', 'kubescape/C-0307'],
  fixable: true,
  absence: true,
  scope: 'pod',

  *check({ pod, resource, graph }) {
    const at = accountField(pod);
    const account = accountOf(resource, pod);
    if (account.name === DEFAULT_ACCOUNT || isPlaceholder(account.name) || accountObjects(account, graph).length)
      return;
    const [elsewhere] = graph.named('ServiceAccount', account.name, undefined);
    const where = elsewhere ? `; the set has it in namespace "${elsewhere.namespace}"` : '';
    const isMeant = hasAccountsIn(account.namespace, graph) || elsewhere || grantsTo(account, graph).length > 0;
    const message = `The pod runs under ServiceAccount "${account.name}", which is not in the set${where}.`;
    const accounts = graph.ofKind('ServiceAccount', '').filter(({ namespace }) => namespace === account.namespace);
    const near = sameName(
      account.name,
      accounts.map(({ name }) => name),
    );
    const fix = near && {
      title: `Run under "${near}" (assumes a slip of spelling)`,
      safety: 'suggestion' as const,
      edits: [at.set(near)],
    };
    yield { at, message, severity: isMeant ? 'warning' : 'info', ...(fix ? { fix } : {}) };
  },
});
