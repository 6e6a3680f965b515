import { namedGrants, ROLE_KINDS } from '../../resources/policy-rules.js';
import { defineRule } from '../rule.js';

const ROUTING_TRAFFIC = {
  verbs: ['create', 'update', 'patch'],
  resources: [
    { group: '', resource: 'endpoints' },
    { group: '', resource: 'services/status' },
    { group: 'discovery.k8s.io', resource: 'endpointslices' },
  ],
};

/** CVE-2021-25740 (endpoints) and CVE-2020-8554 (services/status) are open by design; only RBAC closes them. */
export default defineRule({
  id: 'no-endpoint-writing',
  title: 'Roles do not write endpoints or the status of Services',
  severity: 'info',
  modes: ['privilege-sprawl', 'network-exposure'],
  profiles: ['strict'],
  reference: 'privilege-sprawl#creating-workloads',
  rationale:
    'Endpoints written by hand send traffic of a Service or ingress to another namespace, past its NetworkPolicies. Service meshes and load balancer controllers need it, applications do not.',
  equivalents: [
    'checkov/CKV2_K8S_4',
    'trivy/KSV-0056',
    'gatekeeper-library/general/block-endpoint-edit-default-role',
    'kyverno/other/restrict-edit-for-endpoints',
  ],
  fixable: false,
  scope: 'resource',
  kinds: ROLE_KINDS,

  *check({ resource }) {
    for (const { at, verbs, resources } of namedGrants(resource, ROUTING_TRAFFIC)) {
      const message = `${resource.kind} "${resource.name}" may ${verbs.join(', ')} ${resources.join(', ')}.`;
      yield { at, message };
    }
  },
});
