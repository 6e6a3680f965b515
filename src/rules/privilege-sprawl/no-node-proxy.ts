import { namedGrants } from '../../resources/policy-rules.js';
import { defineRule } from '../rule.js';

const NODE_PROXY = {
  verbs: ['get', 'create', 'update', 'patch', 'delete'],
  resources: [{ group: '', resource: 'nodes/proxy' }],
};

/** The kubelet asks for narrower subresources first: `nodes/metrics`, `stats`, `log`, `healthz`, `pods` (KEP-2862). */
export default defineRule({
  id: 'no-node-proxy',
  title: 'Roles name subresources of nodes instead of nodes/proxy',
  severity: 'warning',
  modes: ['privilege-sprawl'],
  profiles: ['recommended', 'strict'],
  reference: 'privilege-sprawl#node-proxy',
  rationale:
    'The resource nodes/proxy is the whole API of the kubelet: commands in every container, past admission and the audit log. Even get suffices for exec over WebSockets, so reading verbs count.',
  equivalents: ['trivy/KSV-0047', 'kubescape/C-0279', 'kyverno/other/restrict-clusterrole-nodesproxy'],
  fixable: false,
  scope: 'resource',
  kinds: ['rbac.authorization.k8s.io/ClusterRole'],

  *check({ resource }) {
    for (const { at, verbs } of namedGrants(resource, NODE_PROXY)) {
      yield { at, message: `${resource.kind} "${resource.name}" grants ${verbs.join(', ')} on nodes/proxy.` };
    }
  },
});
