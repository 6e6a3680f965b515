import { severityForHolder } from '../../graph/role-holders.js';
import { namedGrants } from '../../resources/policy-rules.js';
import { defineRule } from '../rule.js';

const certificates = (resource: string) => ({ group: 'certificates.k8s.io', resource });
const POWERS = [
  { verbs: ['update', 'patch'], resources: [certificates('certificatesigningrequests/approval')] },
  { verbs: ['approve', 'sign'], resources: [certificates('signers')] },
];

/** Approval takes both: `update` on the request's approval and `approve` on the signer (Certificate Signing Requests). */
export default defineRule({
  id: 'no-certificate-approval',
  title: 'Roles approve certificate requests for named signers or not at all',
  severity: 'warning',
  modes: ['privilege-sprawl'],
  profiles: ['recommended', 'strict'],
  reference: 'privilege-sprawl#making-credentials',
  rationale:
    'Whoever approves client certificates makes credentials for any user and group. A role whose signers are limited by resourceNames passes; what people or a controller hold is for information.',
  equivalents: ['checkov/CKV_K8S_156', 'kubescape/C-0280'],
  fixable: false,
  scope: 'resource',
  kinds: ['rbac.authorization.k8s.io/ClusterRole'],

  *check({ resource, graph }) {
    const [first, ...others] = POWERS.flatMap((power) => namedGrants(resource, power));
    if (!first) return;
    const signers = [first, ...others].filter(({ resources }) => resources.includes('signers'));
    if (signers.length && signers.every(({ rule }) => rule.isNamed)) return;
    const message = `ClusterRole "${resource.name}" may ${first.verbs.join(', ')} ${first.resources.join(', ')}.`;
    yield { at: first.at, message, severity: severityForHolder(resource, graph) };
  },
});
