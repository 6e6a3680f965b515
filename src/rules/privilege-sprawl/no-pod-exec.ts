import { holderOf, reachOf } from '../../graph/role-holders.js';
import { namedGrants, ROLE_KINDS } from '../../resources/policy-rules.js';
import { defineRule } from '../rule.js';

const core = (resource: string) => ({ group: '', resource });
const POWERS = [
  { verbs: ['create', 'get'], resources: ['pods/exec', 'pods/attach', 'pods/portforward'].map(core) },
  { verbs: ['update', 'patch'], resources: [core('pods/ephemeralcontainers')] },
];

/**
 * Until 1.34 `get` alone opens a session over WebSockets; from 1.35 the API server asks for `create` too (feature gate
 * AuthorizePodWebsocketUpgradeCreatePermission).
 */
export default defineRule({
  id: 'no-pod-exec',
  title: 'Roles do not open a session in pods',
  severity: 'warning',
  modes: ['privilege-sprawl'],
  profiles: ['recommended', 'strict'],
  reference: 'privilege-sprawl#sessions-in-pods',
  rationale:
    'The subresources for exec, attach, port-forward and ephemeral containers hand over what every pod in reach has: its files, its token, its network. For people it is a tool and is listed for information.',
  equivalents: [
    'polaris/clusterrolePodExecAttach',
    'polaris/clusterrolebindingPodExecAttach',
    'polaris/rolePodExecAttach',
    'polaris/rolebindingClusterRolePodExecAttach',
    'polaris/rolebindingRolePodExecAttach',
    'checkov/CKV2_K8S_2',
    'trivy/KSV-0053',
    'trivy/KSV-0054',
    'kubescape/C-0002',
    'kubescape/C-0063',
    'kics/RBAC Roles with Attach Permission',
    'kics/RBAC Roles with Exec Permission',
    'kics/RBAC Roles with Port-Forwarding Permission',
  ],
  fixable: false,
  scope: 'resource',
  kinds: ROLE_KINDS,

  *check({ resource, graph, minor }) {
    for (const { at, verbs, resources } of POWERS.flatMap((power) => namedGrants(resource, power))) {
      if (minor >= 35 && verbs.every((verb) => verb === 'get')) continue;
      const message = `${resource.kind} "${resource.name}" grants ${resources.join(', ')} ${reachOf(resource, graph)}.`;
      yield { at, message, severity: holderOf(resource, graph) === 'people' ? 'info' : 'warning' };
    }
  },
});
