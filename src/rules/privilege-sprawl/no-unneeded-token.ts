import { isPlaceholder } from '../../documents/placeholder.js';
import { grantsTo } from '../../graph/account-grants.js';
import { accountObjects, accountOf, isTokenMounted } from '../../graph/account-of.js';
import type { ResourceGraph } from '../../graph/resource-graph.js';
import { usesAccountToken } from '../../resources/api-client.js';
import { isPartial } from '../../resources/partial.js';
import { type AccountId, DEFAULT_ACCOUNT } from '../../resources/service-account.js';
import { defineRule } from '../rule.js';

/** The pod's field wins over the account's (API reference, PodSpec, automountServiceAccountToken). */
export default defineRule({
  id: 'no-unneeded-token',
  title: 'Pods that nothing is granted to mount no API token',
  severity: 'warning',
  modes: ['privilege-sprawl', 'insecure-workload-defaults'],
  profiles: ['recommended', 'strict'],
  reference: 'privilege-sprawl#api-tokens',
  rationale:
    'A mounted token lets whoever reads a file of the container speak to the API server. It counts as unneeded where no binding of the set names the account; accounts that the set lacks, and programs that show that they use the API, pass.',
  equivalents: [
    'polaris/automountServiceAccountToken',
    'checkov/CKV_K8S_38',
    'trivy/KSV-0036',
    'kubescape/C-0034',
    'kubescape/C-0190',
    'gatekeeper-library/general/automount-serviceaccount-token',
    'kyverno/other/remove-serviceaccount-token',
    'kyverno/other/restrict-automount-sa-token',
    'kubesec/AutomountServiceAccountToken',
    'kics/Service Account Token Automount Not Disabled',
  ],
  fixable: true,
  absence: true,
  scope: 'pod',

  *check({ pod, resource, graph }) {
    const account = accountOf(resource, pod);
    const accounts = accountObjects(account, graph);
    if (isPartial(resource) || isPlaceholder(account.name) || !isTokenMounted(pod, accounts)) return;
    if (account.name !== DEFAULT_ACCOUNT && accounts.length === 0) return;
    if (isMeantToCall(account, graph) || usesAccountToken(pod) || pod.labels.get('tier') === 'control-plane') return;
    const at = pod.spec.at('automountServiceAccountToken');
    const message = `The pod mounts the token of ServiceAccount "${account.name}", to which nothing in the set grants a role.`;
    const title = 'Mount no token, assuming that the program does not call the Kubernetes API';
    yield { at, message, fix: { title, safety: 'suggestion', edits: [at.set(false)] } };
  },
});

/** A binding that names the account in the wrong namespace is another defect: the program does need its token. */
function isMeantToCall({ name, namespace }: AccountId, graph: ResourceGraph): boolean {
  return grantsTo({ name, namespace: name === DEFAULT_ACCOUNT ? namespace : undefined }, graph).length > 0;
}
