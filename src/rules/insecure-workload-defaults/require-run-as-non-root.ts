import { nodeRole } from '../../graph/node-role.js';
import type { Container } from '../../resources/container.js';
import { isPartialContainer } from '../../resources/partial.js';
import { isPrivileged, nameContainers } from '../../resources/security-contexts.js';
import { hasUserNamespace, startingUser } from '../../resources/starting-user.js';
import { defineRule } from '../rule.js';

/** Where nothing is said, the image decides, and most images start as root (API reference, `runAsNonRoot`). */
export default defineRule({
  id: 'require-run-as-non-root',
  title: 'Containers are kept from starting as root',
  severity: 'warning',
  modes: ['insecure-workload-defaults'],
  profiles: ['recommended', 'strict'],
  reference: 'insecure-workload-defaults#root-users',
  rationale:
    'Root in a container is root on the node as soon as anything else fails. `runAsNonRoot: true` or a user other than 0 counts, the container’s word before the pod’s; PSS restricted demands the former and has its own rule.',
  equivalents: [
    'kube-linter/run-as-non-root',
    'polaris/runAsRootAllowed',
    'checkov/CKV_K8S_23',
    'checkov/CKV_K8S_29',
    'trivy/KSV-0012',
    'kubescape/C-0013',
    'kubescape/C-0211',
    'gatekeeper-library/pod-security-policy/users',
    'kyverno/other/add-default-securitycontext',
    'kubesec/RunAsNonRoot',
    'kics/Container Running As Root',
  ],
  fixable: true,
  scope: 'pod',

  *check({ pod, resource, graph, minor }) {
    if (pod.isWindows || hasUserNamespace(pod, minor)) return;
    const bare = pod.containers.filter(mayStartAsRoot);
    if (!bare.length) return;

    const nonRoot = pod.spec.at('securityContext', 'runAsNonRoot');
    const problem = { at: nonRoot, message: `Nothing keeps ${nameContainers(bare)} from starting as root.` };
    // Where one container is meant to be root, a word of the pod would stop it.
    const isForAll = pod.containers.every(
      (container) => bare.includes(container) || startingUser(container) === 'non-root',
    );
    const title = 'Demand a user other than root, if the images name one by number';
    if (nodeRole(resource, graph) !== 'workload') yield { ...problem, severity: 'info' };
    else if (isForAll) yield { ...problem, fix: { title, safety: 'suggestion', edits: [nonRoot.set(true)] } };
    else yield problem;
  },
});

function mayStartAsRoot(container: Container): boolean {
  return startingUser(container) === 'unsaid' && !isPrivileged(container) && !isPartialContainer(container);
}
