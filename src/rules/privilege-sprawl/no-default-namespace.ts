import { defineRule } from '../rule.js';

/** Namespaces are the border of Roles, quotas and policies; `default` is everyone's (Kubernetes documentation, Namespaces). */
export default defineRule({
  id: 'no-default-namespace',
  title: 'Objects lie in a namespace of their own',
  severity: 'info',
  modes: ['privilege-sprawl'],
  profiles: ['strict'],
  reference: 'privilege-sprawl#namespaces',
  rationale:
    'What shares the default namespace shares its accounts, Secrets and policies. A namespace that is left out is chosen when the set is applied and is not judged; other tools count it as default.',
  equivalents: [
    'kube-linter/use-namespace',
    'checkov/CKV_K8S_21',
    'trivy/KSV-0110',
    'kubescape/C-0061',
    'kubescape/C-0212',
    'kyverno/best-practices/disallow-default-namespace',
    'kics/Using Unrecommended Namespace',
  ],
  fixable: false,
  scope: 'resource',
  kinds: ['*'],

  *check({ resource }) {
    if (resource.namespace !== 'default') return;
    const message = `${resource.kind} "${resource.name}" lies in the namespace "default".`;
    yield { at: resource.at('metadata', 'namespace'), message };
  },
});
