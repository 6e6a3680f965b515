import { BINDING_KINDS, bindingSubjects } from '../../resources/binding-subjects.js';
import { DEFAULT_ACCOUNT } from '../../resources/service-account.js';
import { defineRule } from '../rule.js';

/** A subject that nobody is grants nothing, and the API server accepts it (Using RBAC Authorization, RoleBinding). */
export default defineRule({
  id: 'match-binding-subject',
  title: 'Bindings name an account in the namespace where the set has it',
  severity: 'error',
  modes: ['privilege-sprawl'],
  profiles: ['recommended', 'strict'],
  reference: 'privilege-sprawl#dangling-bindings',
  rationale:
    'An account named with the wrong namespace gets nothing, and an account of that name in the other namespace gets it instead. Accounts that the set lacks altogether are taken to exist.',
  equivalents: [],
  fixable: true,
  absence: true,
  scope: 'resource',
  kinds: BINDING_KINDS,

  *check({ resource, graph }) {
    for (const { field, identity } of bindingSubjects(resource)) {
      if (identity.kind !== 'account' || !identity.namespace || identity.name === DEFAULT_ACCOUNT) continue;
      if (graph.named('ServiceAccount', identity.name, identity.namespace).length) continue;
      const [account, ...others] = graph.named('ServiceAccount', identity.name, undefined);
      if (!account?.namespace) continue;
      const stated = field.at('namespace');
      const message = `${resource.kind} "${resource.name}" names ServiceAccount "${identity.name}" of namespace "${identity.namespace}"; the set has it in "${account.namespace}".`;
      const isMendable = others.length === 0 && field.at('kind').value === 'ServiceAccount';
      const title = `Name namespace "${account.namespace}", where the set has the account (assumes that it is meant)`;
      const fix = { title, safety: 'suggestion', edits: [stated.set(account.namespace)] } as const;
      yield { at: stated.exists ? stated : field.at('name'), message, ...(isMendable ? { fix } : {}) };
    }
  },
});
