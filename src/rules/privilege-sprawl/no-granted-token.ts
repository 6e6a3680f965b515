import { grantsTo } from '../../graph/account-grants.js';
import { accountObjects, accountOf, isTokenMounted } from '../../graph/account-of.js';
import { accountField } from '../../resources/service-account.js';
import { defineRule } from '../rule.js';

/** PodSpec, automountServiceAccountToken; the account’s own field counts where the pod says nothing. */
export default defineRule({
  id: 'no-granted-token',
  title: 'Pods mount no token of an account that is granted roles',
  severity: 'info',
  modes: ['privilege-sprawl'],
  profiles: [],
  reference: 'privilege-sprawl#review-lists',
  rationale:
    'Opt-in, a list for reviews: these are the pods whose takeover reaches the API. Controllers are on it by nature; tokens that nothing is granted to are for no-unneeded-token.',
  equivalents: ['kubescape/C-0261'],
  fixable: false,
  scope: 'pod',

  *check({ pod, resource, graph }) {
    const account = accountOf(resource, pod);
    const grants = grantsTo(account, graph);
    if (!grants.length || !isTokenMounted(pod, accountObjects(account, graph))) return;
    const which = grants.map(({ binding }) => `${binding.kind} "${binding.name}"`).join(', ');
    yield {
      at: accountField(pod),
      message: `The pod mounts a token of "${account.name}", which is granted roles by ${which}.`,
    };
  },
});
