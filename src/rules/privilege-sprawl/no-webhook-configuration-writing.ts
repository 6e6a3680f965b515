import { severityForHolder } from '../../graph/role-holders.js';
import { namedGrants } from '../../resources/policy-rules.js';
import { defineRule } from '../rule.js';

const WRITING_WEBHOOKS = {
  verbs: ['create', 'update', 'patch', 'delete', 'deletecollection'],
  resources: ['mutatingwebhookconfigurations', 'validatingwebhookconfigurations'].map((resource) => ({
    group: 'admissionregistration.k8s.io',
    resource,
  })),
};

/** A webhook sees and may change every object that anyone writes (RBAC Good Practices, Control admission webhooks). */
export default defineRule({
  id: 'no-webhook-configuration-writing',
  title: 'Roles do not write admission webhook configurations',
  severity: 'warning',
  modes: ['privilege-sprawl'],
  profiles: ['recommended', 'strict'],
  reference: 'privilege-sprawl#making-credentials',
  rationale:
    'Whoever writes a webhook configuration reads every object sent to the API server, Secrets included, and can change it. A controller that keeps its own by name passes; others it holds are for information.',
  equivalents: [
    'checkov/CKV_K8S_155',
    'trivy/KSV-0114',
    'kubescape/C-0281',
    'kyverno/other/restrict-clusterrole-mutating-validating-admission-webhooks',
  ],
  fixable: false,
  scope: 'resource',
  kinds: ['rbac.authorization.k8s.io/ClusterRole'],

  *check({ resource, graph }) {
    for (const { rule, at, verbs, resources } of namedGrants(resource, WRITING_WEBHOOKS)) {
      if (rule.isNamed) continue;
      const message = `ClusterRole "${resource.name}" may ${verbs.join(', ')} any of ${resources.join(', ')}.`;
      yield { at, message, severity: severityForHolder(resource, graph) };
    }
  },
});
