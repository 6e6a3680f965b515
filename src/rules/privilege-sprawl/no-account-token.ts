import { DEFAULT_ACCOUNT } from '../../resources/service-account.js';
import { defineRule } from '../rule.js';

/** The account's word holds for pods that say nothing (API reference, ServiceAccount, automountServiceAccountToken). */
export default defineRule({
  id: 'no-account-token',
  title: 'Accounts leave it to the pod to mount a token',
  severity: 'info',
  modes: ['privilege-sprawl'],
  profiles: [],
  reference: 'privilege-sprawl#api-tokens',
  rationale:
    'With the switch off in the account, a token is where a pod asks for it. A pod that switches it off is as safe, so that this is asked for only on request.',
  equivalents: ['kyverno/other-cel/restrict-sa-automount-sa-token'],
  fixable: true,
  scope: 'resource',
  kinds: ['/ServiceAccount'],

  *check({ resource }) {
    const at = resource.at('automountServiceAccountToken');
    if (resource.name === DEFAULT_ACCOUNT || at.value === false) return;
    const title = 'Mount no token, assuming that pods that call the API ask for it';
    const fix = { title, safety: 'suggestion', edits: [at.set(false)] } as const;
    yield {
      at,
      message: `ServiceAccount "${resource.name}" mounts its token into every pod that does not refuse it.`,
      fix,
    };
  },
});
