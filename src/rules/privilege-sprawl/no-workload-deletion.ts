import { reachOf } from '../../graph/role-holders.js';
import { namedGrants, ROLE_KINDS } from '../../resources/policy-rules.js';
import { defineRule } from '../rule.js';

const inGroup = (group: string, ...resources: readonly string[]) => resources.map((resource) => ({ group, resource }));
const DELETING = {
  verbs: ['delete', 'deletecollection'],
  resources: [
    ...inGroup('', 'pods', 'services', 'secrets', 'namespaces', 'persistentvolumeclaims', 'replicationcontrollers'),
    ...inGroup('apps', 'deployments', 'statefulsets', 'daemonsets', 'replicasets'),
    ...inGroup('batch', 'jobs', 'cronjobs'),
  ],
};

/** RBAC authorization, verbs; a namespace takes everything in it along (Namespaces). */
export default defineRule({
  id: 'no-workload-deletion',
  title: 'Roles do not delete workloads, Services or Secrets',
  severity: 'info',
  modes: ['privilege-sprawl', 'fragile-rollouts'],
  profiles: ['strict'],
  reference: 'privilege-sprawl#configuration-of-the-cluster',
  rationale:
    'What may be deleted may be held for ransom. Controllers and deployers need it, so that it is no more than information.',
  equivalents: ['kubescape/C-0007'],
  fixable: false,
  scope: 'resource',
  kinds: ROLE_KINDS,

  *check({ resource, graph }) {
    for (const { rule, at, verbs, resources } of namedGrants(resource, DELETING)) {
      if (rule.isNamed) continue;
      const what = `${verbs.join(', ')} ${resources.join(', ')}`;
      yield { at, message: `${resource.kind} "${resource.name}" may ${what} ${reachOf(resource, graph)}.` };
    }
  },
});
