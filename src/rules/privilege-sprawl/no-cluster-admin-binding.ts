import {
  BINDING_KINDS,
  type BindingSubject,
  bindingSubjects,
  describeSubject,
} from '../../resources/binding-subjects.js';
import type { Resource } from '../../resources/resource.js';
import { defineRule } from '../rule.js';

/** `admin` and `edit` bound cluster-wide read every Secret and run pods as any account (User-facing roles). */
export default defineRule({
  id: 'no-cluster-admin-binding',
  title: 'Bindings do not hand out cluster-admin',
  severity: 'error',
  modes: ['privilege-sprawl'],
  profiles: ['recommended', 'strict'],
  reference: 'privilege-sprawl#cluster-admin',
  rationale:
    'One taken-over pod with cluster-admin is the whole cluster. Accounts are errors; people need it rarely enough for a warning; within one namespace it weighs less. A home-made role that grants everything is reported at the role.',
  equivalents: [
    'kube-linter/cluster-admin-role-binding',
    'polaris/clusterrolebindingClusterAdmin',
    'polaris/rolebindingClusterAdminClusterRole',
    'trivy/KSV-0111',
    'kubescape/C-0185',
    'kubescape/C-0267',
    'kyverno/other/restrict-binding-clusteradmin',
    'kics/Cluster Admin Rolebinding With Superuser Permissions',
  ],
  fixable: false,
  scope: 'resource',
  kinds: BINDING_KINDS,

  *check({ resource }) {
    const role = resource.at('roleRef', 'name');
    const subjects = bindingSubjects(resource).filter(({ field }) => field.at('name').value !== 'system:masters');
    const severity = severityOf(resource, subjects);
    if (resource.at('roleRef', 'kind').value !== 'ClusterRole' || !severity) return;
    const where = resource.kind === 'ClusterRoleBinding' ? 'in the whole cluster' : 'in its namespace';
    const whom = subjects.map(({ identity }) => describeSubject(identity)).join(', ');
    yield {
      at: role,
      message: `${resource.kind} "${resource.name}" grants "${role.words}" ${where} to ${whom}.`,
      severity,
    };
  },
});

function severityOf(binding: Resource, subjects: readonly BindingSubject[]) {
  if (subjects.length === 0) return undefined;
  const isCluster = binding.kind === 'ClusterRoleBinding';
  const isMachine = subjects.some(({ identity }) => identity.kind === 'account' || identity.kind === 'accounts');
  switch (binding.at('roleRef', 'name').value) {
    case 'cluster-admin':
      return isCluster ? (isMachine ? 'error' : 'warning') : isMachine ? 'warning' : 'info';
    case 'admin':
    case 'edit':
      return isCluster && isMachine ? 'warning' : undefined;
    default:
      return undefined;
  }
}
