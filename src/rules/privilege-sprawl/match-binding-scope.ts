import type { Field } from '../../documents/field.js';
import type { ResourceGraph } from '../../graph/resource-graph.js';
import { defineRule, type ProposedFix } from '../rule.js';

/** ValidateClusterRoleBinding of the API server: `roleRef.kind` must be ClusterRole, accounts need a namespace. */
export default defineRule({
  id: 'match-binding-scope',
  title: 'ClusterRoleBindings name a ClusterRole, and the namespace of each account',
  severity: 'error',
  modes: ['privilege-sprawl'],
  profiles: ['recommended', 'strict'],
  reference: 'privilege-sprawl#dangling-bindings',
  rationale:
    'A ClusterRoleBinding lies in no namespace, so that it can neither mean a Role nor guess where an account is. The API server refuses it; in a RoleBinding both are fine.',
  equivalents: [],
  fixable: true,
  scope: 'resource',
  kinds: ['rbac.authorization.k8s.io/ClusterRoleBinding'],

  *check({ resource, graph }) {
    const kind = resource.at('roleRef', 'kind');
    if (kind.value === 'Role') {
      const message = `ClusterRoleBinding "${resource.name}" names a Role, which lies in a namespace.`;
      yield { at: kind, message, rejected: true };
    }
    for (const subject of resource.at('subjects').items()) {
      if (subject.at('kind').value !== 'ServiceAccount' || subject.at('namespace').value) continue;
      const name = subject.at('name');
      const message = `ClusterRoleBinding "${resource.name}" names ServiceAccount "${name.words}" without its namespace.`;
      yield { at: name, message, rejected: true, ...namespaceFix(subject, graph) };
    }
  },
});

function namespaceFix(subject: Field, graph: ResourceGraph): { fix?: ProposedFix } {
  const accounts = graph.named('ServiceAccount', subject.at('name').string ?? '', undefined);
  const [namespace, ...others] = new Set(accounts.map((account) => account.namespace));
  if (!namespace || others.length) return {};
  const title = `Name namespace "${namespace}", where the set has the account`;
  return { fix: { title, safety: 'safe', edits: [subject.at('namespace').set(namespace)] } };
}
