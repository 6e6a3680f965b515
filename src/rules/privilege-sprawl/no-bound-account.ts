import { grantsTo } from '../../graph/account-grants.js';
import { defineRule } from '../rule.js';

/** Using RBAC Authorization, bindings. */
export default defineRule({
  id: 'no-bound-account',
  title: 'No account is granted a role',
  severity: 'info',
  modes: ['privilege-sprawl'],
  profiles: [],
  reference: 'privilege-sprawl#review-lists',
  rationale:
    'Opt-in, a list for reviews: most programs need nothing of the API, and each account that has a role is worth a look. Powers that are too much are judged at the role.',
  equivalents: ['kubescape/C-0053'],
  fixable: false,
  scope: 'resource',
  kinds: ['/ServiceAccount'],

  *check({ resource, graph }) {
    const grants = grantsTo(resource, graph);
    if (!grants.length) return;
    const which = grants.map(({ binding }) => `${binding.kind} "${binding.name}"`).join(', ');
    yield {
      at: resource.at('metadata', 'name'),
      message: `ServiceAccount "${resource.name}" is granted roles by ${which}.`,
    };
  },
});
