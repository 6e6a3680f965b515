import { defineRule } from '../rule.js';

/** Such a token never expires and is bound to nothing; TokenRequest makes those that do (Managing Service Accounts). */
export default defineRule({
  id: 'no-long-lived-token-secret',
  title: 'No Secret keeps a token of a ServiceAccount',
  severity: 'warning',
  modes: ['privilege-sprawl'],
  profiles: ['recommended', 'strict'],
  reference: 'privilege-sprawl#secrets-in-the-set',
  rationale:
    'A token in a Secret is valid until someone deletes it and is no longer tied to a pod. Since 1.24 nothing makes such Secrets by itself: whoever writes one asks for it.',
  equivalents: [],
  fixable: false,
  scope: 'resource',
  kinds: ['/Secret'],

  *check({ resource }) {
    const type = resource.at('type');
    if (type.value !== 'kubernetes.io/service-account-token') return;
    const account = resource.annotation('kubernetes.io/service-account.name') ?? '';
    const message = `Secret "${resource.name}" keeps a token of ServiceAccount "${account}" that never expires.`;
    yield { at: type, message };
  },
});
