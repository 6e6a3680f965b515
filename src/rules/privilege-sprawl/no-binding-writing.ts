import { reachOf } from '../../graph/role-holders.js';
import { namedGrants, ROLE_KINDS } from '../../resources/policy-rules.js';
import { defineRule } from '../rule.js';

const WRITING_RBAC = {
  verbs: ['create', 'update', 'patch'],
  resources: ['roles', 'clusterroles', 'rolebindings', 'clusterrolebindings'].map((resource) => ({
    group: 'rbac.authorization.k8s.io',
    resource,
  })),
};

/** The API server refuses to grant more than the writer has, unless bind or escalate are there too (Using RBAC Authorization). */
export default defineRule({
  id: 'no-binding-writing',
  title: 'Roles do not write roles and bindings',
  severity: 'info',
  modes: ['privilege-sprawl'],
  profiles: ['strict'],
  reference: 'privilege-sprawl#escalation',
  rationale:
    'The API server keeps the writer from granting more than it has, but not from handing what it has to others, so a leaked token outlives its rotation.',
  equivalents: ['trivy/KSV-0055'],
  fixable: false,
  scope: 'resource',
  kinds: ROLE_KINDS,

  *check({ resource, graph }) {
    for (const { at, verbs, resources } of namedGrants(resource, WRITING_RBAC)) {
      const what = `${verbs.join(', ')} ${resources.join(', ')}`;
      yield { at, message: `${resource.kind} "${resource.name}" may ${what} ${reachOf(resource, graph)}.` };
    }
  },
});
