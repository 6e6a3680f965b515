import { namedGrants } from '../../resources/policy-rules.js';
import { defineRule } from '../rule.js';

const MAKING_VOLUMES = {
  verbs: ['create', 'update', 'patch'],
  resources: [{ group: '', resource: 'persistentvolumes' }],
};

/** A PersistentVolume may be a hostPath of any node (RBAC Good Practices, Persistent volume creation). */
export default defineRule({
  id: 'no-volume-creation',
  title: 'Roles leave PersistentVolumes to a provisioner',
  severity: 'info',
  modes: ['privilege-sprawl'],
  profiles: ['strict'],
  reference: 'privilege-sprawl#creating-workloads',
  rationale:
    'A PersistentVolume may point at any directory of a node, past Pod Security admission. Storage provisioners need it, everyone else claims volumes.',
  equivalents: ['kubescape/C-0278'],
  fixable: false,
  scope: 'resource',
  kinds: ['rbac.authorization.k8s.io/ClusterRole'],

  *check({ resource }) {
    for (const { at, verbs } of namedGrants(resource, MAKING_VOLUMES)) {
      yield { at, message: `ClusterRole "${resource.name}" may ${verbs.join(', ')} PersistentVolumes.` };
    }
  },
});
