import { accountObjects, accountOf, isTokenMounted } from '../../graph/account-of.js';
import { powersOf } from '../../graph/account-powers.js';
import { accountField } from '../../resources/service-account.js';
import { defineRule } from '../rule.js';

/** RBAC Good Practices, privilege escalation risks. */
export default defineRule({
  id: 'no-powerful-account',
  title: 'Pods run under accounts that cannot reach for more',
  severity: 'info',
  modes: ['privilege-sprawl'],
  profiles: ['strict'],
  reference: 'privilege-sprawl#accounts-with-power',
  rationale:
    'What a taken-over pod may do is the sum of all bindings of its account. Each grant is judged at its role or binding; this says at the workload what they come to, and is for information.',
  equivalents: [],
  fixable: false,
  scope: 'pod',

  *check({ pod, resource, graph }) {
    const account = accountOf(resource, pod);
    const powers = powersOf(account, graph);
    if (!powers.length || !isTokenMounted(pod, accountObjects(account, graph))) return;
    const bindings = [...new Set(powers.flatMap((power) => power.bindings))];
    const by = bindings.map(({ kind, name }) => `${kind} "${name}"`).join(', ');
    const message = `The pod runs as "${account.name}", which may ${powers.map(({ what }) => what).join(', ')} (${by}).`;
    yield { at: accountField(pod), message };
  },
});
