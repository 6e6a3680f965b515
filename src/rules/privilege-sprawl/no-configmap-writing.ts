import { isHeldEverywhere, reachOf } from '../../graph/role-holders.js';
import { namedGrants, ROLE_KINDS } from '../../resources/policy-rules.js';
import { defineRule } from '../rule.js';

const WRITING = {
  verbs: ['create', 'update', 'patch', 'delete', 'deletecollection'],
  resources: [{ group: '', resource: 'configmaps' }],
};

/** CoreDNS reads its Corefile from a ConfigMap (Customizing DNS Service). */
export default defineRule({
  id: 'no-configmap-writing',
  title: 'Roles write ConfigMaps of their own namespace or by name',
  severity: 'info',
  modes: ['privilege-sprawl'],
  profiles: ['strict'],
  reference: 'privilege-sprawl#configuration-of-the-cluster',
  rationale:
    'ConfigMaps of kube-system configure name lookups and proxies: who writes CoreDNS’ answers for everyone. Within one namespace it is what leader election and controllers do, and passes; so does a grant limited by resourceNames.',
  equivalents: ['trivy/KSV-0049', 'kubescape/C-0037'],
  fixable: false,
  scope: 'resource',
  kinds: ROLE_KINDS,

  *check({ resource, graph }) {
    if (resource.namespace !== 'kube-system' && !isHeldEverywhere(resource, graph)) return;
    for (const { rule, at, verbs } of namedGrants(resource, WRITING)) {
      if (rule.isNamed) continue;
      const message = `${resource.kind} "${resource.name}" may ${verbs.join(', ')} any ConfigMap ${reachOf(resource, graph)}.`;
      yield { at, message };
    }
  },
});
