import { isPlaceholder } from '../../documents/placeholder.js';
import type { ResourceGraph } from '../../graph/resource-graph.js';
import {
  BINDING_KINDS,
  bindingSubjects,
  describeSubject,
  type SubjectIdentity,
} from '../../resources/binding-subjects.js';
import { policyRules } from '../../resources/policy-rules.js';
import type { Resource } from '../../resources/resource.js';
import { defineRule } from '../rule.js';

/** Each subject of a binding has all of the role (Using RBAC Authorization, RoleBinding and ClusterRoleBinding). */
export default defineRule({
  id: 'no-widened-binding',
  title: 'Changes of a binding give its role to nobody new',
  severity: 'warning',
  modes: ['privilege-sprawl'],
  profiles: ['recommended', 'strict'],
  reference: 'privilege-sprawl#permissions-that-a-change-adds',
  rationale:
    'A subject more in a list hands over everything that the role allows. A warning for roles that are known to do more than read, else worth knowing; a new binding is judged by the other rules.',
  equivalents: [],
  fixable: false,
  scope: 'change',
  kinds: BINDING_KINDS,

  *check({ resource, before, graph }) {
    const had = bindingSubjects(before).map(({ identity }) => identity);
    const role = resource.at('roleRef');
    const isOpen = [before, resource].some((version) =>
      version
        .at('subjects')
        .items()
        .some((subject) => isPlaceholder(subject.at('name').value)),
    );
    if (isOpen) return;
    for (const { field, identity } of bindingSubjects(resource)) {
      if (had.some((other) => includes(other, identity))) continue;
      const to = describeSubject(identity);
      const message = `${resource.kind} "${resource.name}" gives ${role.at('kind').string} "${role.at('name').string}" to ${to}, as it did not before.`;
      yield { at: field, severity: isPowerful(resource, graph) ? 'warning' : 'info', message };
    }
  },
});

function includes(had: SubjectIdentity, now: SubjectIdentity): boolean {
  if (had.kind === 'accounts' && (now.kind === 'account' || now.kind === 'accounts'))
    return had.namespace === undefined || had.namespace === now.namespace;
  if (had.kind === 'account' && now.kind === 'account')
    return had.name === now.name && [had.namespace, undefined].includes(now.namespace ?? had.namespace);
  return had.kind === now.kind && describeSubject(had) === describeSubject(now);
}

/** Roles of every cluster that do more than read (User-facing roles). */
const POWERFUL = ['cluster-admin', 'admin', 'edit'];
const READING = ['get', 'list', 'watch'];

function isPowerful(binding: Resource, graph: ResourceGraph): boolean {
  const role = binding.at('roleRef');
  if (role.at('kind').value === 'ClusterRole' && POWERFUL.includes(role.at('name').string ?? '')) return true;
  const rules = graph.out(binding, 'binds-role').flatMap(({ to }) => to.flatMap(policyRules));
  return rules.some(
    (rule) =>
      rule.verbs.some((verb) => !READING.includes(verb)) || rule.allows('get', { group: '', resource: 'secrets' }),
  );
}
