import { namedGrants, ROLE_KINDS } from '../../resources/policy-rules.js';
import { defineRule } from '../rule.js';

const ERASING_TRACES = {
  verbs: ['delete', 'deletecollection'],
  resources: [
    { group: '', resource: 'events' },
    { group: 'events.k8s.io', resource: 'events' },
  ],
};

/** Events leave by themselves: the API server keeps them for an hour (kube-apiserver `--event-ttl`). */
export default defineRule({
  id: 'no-event-deletion',
  title: 'Roles do not delete events',
  severity: 'info',
  modes: ['privilege-sprawl'],
  profiles: ['strict'],
  reference: 'privilege-sprawl#creating-workloads',
  rationale: 'Events expire by themselves, so deleting them serves hardly anyone but an intruder who covers tracks.',
  equivalents: ['kubescape/C-0031'],
  fixable: false,
  scope: 'resource',
  kinds: ROLE_KINDS,

  *check({ resource }) {
    for (const { at, verbs, resources } of namedGrants(resource, ERASING_TRACES)) {
      const message = `${resource.kind} "${resource.name}" may ${verbs.join(', ')} ${resources.join(', ')}.`;
      yield { at, message };
    }
  },
});
