import { reachOf, severityForHolder } from '../../graph/role-holders.js';
import { namedGrants, ROLE_KINDS } from '../../resources/policy-rules.js';
import { defineRule } from '../rule.js';

const READING_SECRETS = { verbs: ['get', 'list', 'watch'], resources: [{ group: '', resource: 'secrets' }] };

/** `list` and `watch` return the contents, as `get` does (RBAC Good Practices, Listing secrets). */
export default defineRule({
  id: 'no-secret-reading',
  title: 'Roles read Secrets by name or not at all',
  severity: 'warning',
  modes: ['privilege-sprawl'],
  profiles: ['recommended', 'strict'],
  reference: 'privilege-sprawl#reading-secrets',
  rationale:
    'Whoever may list Secrets has every credential in reach, tokens of stronger accounts included. A grant limited by resourceNames passes; what people or a controller hold is for information.',
  equivalents: [
    'kube-linter/access-to-secrets',
    'checkov/CKV2_K8S_5',
    'trivy/KSV-0113',
    'trivy/KSV-0041',
    'kubescape/C-0015',
    'kubescape/C-0186',
    'kyverno/other/restrict-secret-role-verbs',
    'kics/RBAC Roles with Read Secrets Permissions',
    'kics/ServiceAccount Allows Access Secrets',
  ],
  fixable: false,
  scope: 'resource',
  kinds: ROLE_KINDS,

  *check({ resource, graph }) {
    for (const { rule, at, verbs } of namedGrants(resource, READING_SECRETS)) {
      if (rule.isNamed) continue;
      const message = `${resource.kind} "${resource.name}" may ${verbs.join(', ')} any Secret ${reachOf(resource, graph)}.`;
      yield { at, message, severity: severityForHolder(resource, graph) };
    }
  },
});
