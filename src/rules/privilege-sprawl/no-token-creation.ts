import { reachOf, severityForHolder } from '../../graph/role-holders.js';
import { namedGrants, ROLE_KINDS } from '../../resources/policy-rules.js';
import { defineRule } from '../rule.js';

const MAKING_TOKENS = { verbs: ['create'], resources: [{ group: '', resource: 'serviceaccounts/token' }] };

/** A token request answers with a credential of the account (RBAC Good Practices, Token request). */
export default defineRule({
  id: 'no-token-creation',
  title: 'Roles make tokens for accounts by name or not at all',
  severity: 'warning',
  modes: ['privilege-sprawl'],
  profiles: ['recommended', 'strict'],
  reference: 'privilege-sprawl#making-credentials',
  rationale:
    'Whoever makes tokens for any account has the rights of all of them. A grant limited by resourceNames passes; what people or a controller hold is for information.',
  equivalents: ['kubescape/C-0282'],
  fixable: false,
  scope: 'resource',
  kinds: ROLE_KINDS,

  *check({ resource, graph }) {
    for (const { rule, at } of namedGrants(resource, MAKING_TOKENS)) {
      if (rule.isNamed) continue;
      const message = `${resource.kind} "${resource.name}" may create tokens for any ServiceAccount ${reachOf(resource, graph)}.`;
      yield { at, message, severity: severityForHolder(resource, graph) };
    }
  },
});
