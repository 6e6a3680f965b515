import { BINDING_KINDS } from '../../resources/binding-subjects.js';
import type { Resource } from '../../resources/resource.js';
import { defineRule, type Problem } from '../rule.js';

const MASTERS = 'system:masters';

/** The API server lets this group pass before it asks RBAC (RBAC Good Practices, Least privilege). */
export default defineRule({
  id: 'no-system-masters',
  title: 'Nothing relies on the group system:masters',
  severity: 'error',
  modes: ['privilege-sprawl'],
  profiles: ['recommended', 'strict'],
  reference: 'privilege-sprawl#subjects',
  rationale:
    'Members of system:masters pass every check, and no binding that is deleted takes it from them. A group of your own bound to a role can be revoked.',
  equivalents: ['trivy/KSV-0123', 'kyverno/other/restrict-binding-system-groups'],
  fixable: true,
  scope: 'resource',
  kinds: [...BINDING_KINDS, '/ConfigMap'],

  *check({ resource }) {
    yield* resource.kind === 'ConfigMap' ? mappedByAws(resource) : bound(resource);
  },
});

/** The binding of this name and group is what the API server makes for itself. */
function* bound(binding: Resource): Iterable<Problem> {
  if (binding.kind === 'ClusterRoleBinding' && binding.name === 'cluster-admin') return;
  for (const subject of binding.at('subjects').items()) {
    const name = subject.at('name');
    if (name.value !== MASTERS) continue;
    const isAlone = binding.at('subjects').items().length === 1;
    const title = 'Take the group out: it has every right without a binding';
    const fix = isAlone ? {} : { fix: { title, safety: 'safe' as const, edits: [subject.remove()] } };
    yield { at: name, message: `${binding.kind} "${binding.name}" names the group "${MASTERS}".`, ...fix };
  }
}

/** EKS maps IAM identities to groups in this ConfigMap. */
function* mappedByAws(config: Resource): Iterable<Problem> {
  if (config.name !== 'aws-auth') return;
  for (const [key, field] of config.at('data').entries()) {
    if (!field.string?.includes(MASTERS)) continue;
    yield {
      at: field,
      message: `ConfigMap "aws-auth" puts identities of ${key} into the group "${MASTERS}".`,
      severity: 'warning',
    };
  }
}
