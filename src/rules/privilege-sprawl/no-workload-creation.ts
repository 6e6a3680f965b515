import { reachOf } from '../../graph/role-holders.js';
import { namedGrants, ROLE_KINDS } from '../../resources/policy-rules.js';
import { defineRule } from '../rule.js';

const inGroup = (group: string, ...resources: readonly string[]) => resources.map((resource) => ({ group, resource }));
const RUNNING_PODS = {
  verbs: ['create', 'update', 'patch'],
  resources: [
    ...inGroup('', 'pods', 'replicationcontrollers'),
    ...inGroup('apps', 'deployments', 'statefulsets', 'daemonsets', 'replicasets'),
    ...inGroup('batch', 'jobs', 'cronjobs'),
  ],
};

/** A pod may mount any Secret and run as any account of its namespace (RBAC Good Practices, Workload creation). */
export default defineRule({
  id: 'no-workload-creation',
  title: 'Roles do not create or change workloads',
  severity: 'info',
  modes: ['privilege-sprawl'],
  profiles: ['strict'],
  reference: 'privilege-sprawl#creating-workloads',
  rationale:
    'Whoever creates pods in a namespace has its Secrets and the rights of all its accounts. Deployers and controllers need it, so that it is no more than information.',
  equivalents: [
    'kube-linter/access-to-create-pods',
    'trivy/KSV-0048',
    'kubescape/C-0188',
    'kics/Permissive Access to Create Pods',
  ],
  fixable: false,
  scope: 'resource',
  kinds: ROLE_KINDS,

  *check({ resource, graph }) {
    for (const { at, verbs, resources } of namedGrants(resource, RUNNING_PODS)) {
      const what = `${verbs.join(', ')} ${resources.join(', ')}`;
      yield { at, message: `${resource.kind} "${resource.name}" may ${what} ${reachOf(resource, graph)}.` };
    }
  },
});
