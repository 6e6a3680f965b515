import { DEFAULT_ACCOUNT } from '../../resources/service-account.js';
import { defineRule } from '../rule.js';

/** Pods that name no account get this one (Configure Service Accounts for Pods, Opt out of API credential automounting). */
export default defineRule({
  id: 'no-default-account-token',
  title: 'The default account mounts no token',
  severity: 'info',
  modes: ['privilege-sprawl'],
  profiles: ['strict'],
  reference: 'privilege-sprawl#api-tokens',
  rationale:
    'Pods that forget to name an account then have no token either. It is judged where the set has that account.',
  equivalents: [
    'checkov/CKV_K8S_41',
    'kubescape/C-0189',
    'kubescape/C-0225',
    'kyverno/other/disable-automountserviceaccounttoken',
  ],
  fixable: true,
  scope: 'resource',
  kinds: ['/ServiceAccount'],

  *check({ resource }) {
    const at = resource.at('automountServiceAccountToken');
    if (resource.name !== DEFAULT_ACCOUNT || at.value === false) return;
    const title = 'Mount no token, assuming that pods that call the API name another account';
    const fix = { title, safety: 'suggestion', edits: [at.set(false)] } as const;
    yield { at, message: 'ServiceAccount "default" mounts its token into every pod that names no account.', fix };
  },
});
