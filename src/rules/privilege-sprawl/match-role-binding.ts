import { isPlaceholder } from '../../documents/placeholder.js';
import type { ResourceGraph } from '../../graph/resource-graph.js';
import { BINDING_KINDS } from '../../resources/binding-subjects.js';
import type { Resource } from '../../resources/resource.js';
import { defineRule, type Problem } from '../rule.js';

const BUILT_IN = /^(?:cluster-admin|admin|edit|view|system:.*|kubeadm:.*)$/;

/** The API server accepts a binding to a role that is not there; it grants nothing (Using RBAC Authorization). */
export default defineRule({
  id: 'match-role-binding',
  title: 'Bindings name a role of the set or a built-in one',
  severity: 'warning',
  modes: ['privilege-sprawl'],
  profiles: ['recommended', 'strict'],
  reference: 'privilege-sprawl#dangling-bindings',
  rationale:
    'A binding to a role that does not exist grants nothing and nobody says so. It is an error where a role of that name has another kind or namespace, a warning for a Role in a set that has some, and for information where another program may bring the role.',
  equivalents: [],
  fixable: true,
  absence: true,
  scope: 'resource',
  kinds: BINDING_KINDS,

  *check({ resource, graph }) {
    const [edge] = graph.out(resource, 'binds-role');
    const name = resource.at('roleRef', 'name');
    if (!edge || edge.to.length || !name.string || isPlaceholder(name.value)) return;
    const kind = resource.at('roleRef', 'kind').words;
    if (kind === 'ClusterRole' ? BUILT_IN.test(name.string) : resource.kind === 'ClusterRoleBinding') return;
    const said = `${resource.kind} "${resource.name}" names ${kind} "${name.string}"`;
    const isMeant = kind === 'Role' && graph.ofKind('Role', 'rbac.authorization.k8s.io').length > 0;
    const absent = {
      at: name,
      message: `${said}, which is not in the set.`,
      severity: isMeant ? 'warning' : 'info',
    } as const;
    yield nearMiss(resource, graph, said) ?? absent;
  },
});

/** A role of the name that has another kind or lies in another namespace. */
function nearMiss(binding: Resource, graph: ResourceGraph, said: string): Problem | undefined {
  const roleRef = binding.at('roleRef');
  const name = roleRef.at('name').string ?? '';
  const other = roleRef.at('kind').value === 'ClusterRole' ? 'Role' : 'ClusterRole';
  const ofOtherKind = graph.named(other, name, other === 'Role' ? binding.namespace : undefined);
  if (ofOtherKind.length && !(binding.kind === 'ClusterRoleBinding' && other === 'Role')) {
    const fix = {
      title: `Name it as a ${other} (assumes that this one is meant)`,
      safety: 'suggestion',
      edits: [roleRef.at('kind').set(other)],
    } as const;
    return { at: roleRef.at('kind'), message: `${said}; the set has a ${other} of that name.`, severity: 'error', fix };
  }
  const [elsewhere] = graph.named('Role', name, undefined);
  if (!elsewhere || binding.kind === 'ClusterRoleBinding' || other === 'Role') return undefined;
  const message = `${said} of namespace "${binding.namespace}"; the set has it in "${elsewhere.namespace}".`;
  return { at: roleRef.at('name'), message, severity: 'error' };
}
