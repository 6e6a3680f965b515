import { severityForHolder } from '../../graph/role-holders.js';
import { namedGrants, ROLE_KINDS } from '../../resources/policy-rules.js';
import { defineRule } from '../rule.js';

const WRITING = { verbs: ['update', 'patch', 'delete'], resources: [{ group: '', resource: 'configmaps' }] };

/** aws-auth in kube-system maps IAM to users and groups (Amazon EKS user guide). */
export default defineRule({
  id: 'no-aws-auth-writing',
  title: 'Roles do not write the ConfigMap that maps cloud identities',
  severity: 'warning',
  modes: ['privilege-sprawl'],
  profiles: ['recommended', 'strict'],
  reference: 'privilege-sprawl#configuration-of-the-cluster',
  rationale:
    'Whoever writes aws-auth makes any identity of the account an administrator of the cluster. Access entries of the cloud’s own API have taken its place.',
  equivalents: ['trivy/KSV-0115'],
  fixable: false,
  scope: 'resource',
  kinds: ROLE_KINDS,

  *check({ resource, graph }) {
    for (const { rule, verbs } of namedGrants(resource, WRITING)) {
      const at = rule.field
        .at('resourceNames')
        .items()
        .find(({ value }) => value === 'aws-auth');
      if (!at) continue;
      const message = `${resource.kind} "${resource.name}" may ${verbs.join(', ')} aws-auth, which makes administrators.`;
      yield { at, message, severity: severityForHolder(resource, graph) };
    }
  },
});
