import { enforceLabel, podSecurityLabels } from '../../resources/pod-security-labels.js';
import { defineRule } from '../rule.js';

/** Namespaces of the cluster itself, which are made without it. */
const OF_THE_CLUSTER = new Set(['kube-system', 'kube-public', 'kube-node-lease']);

/** Without the label the default of the API server holds: privileged (Kubernetes documentation, Pod Security Admission). */
export default defineRule({
  id: 'require-pod-security-label',
  title: 'Namespaces enforce a level of the Pod Security Standards',
  severity: 'info',
  modes: ['insecure-workload-defaults'],
  profiles: ['recommended', 'strict'],
  reference: 'insecure-workload-defaults#pod-security-admission',
  rationale:
    'A label on the Namespace makes the API server refuse what one careless manifest would let in. Clusters with another policy engine do without, so it is worth knowing; privileged is no level to enforce, except where agents of the nodes live.',
  equivalents: [
    'kubescape/C-0192',
    'kubescape/C-0193',
    'kubescape/C-0194',
    'kubescape/C-0195',
    'kubescape/C-0196',
    'kubescape/C-0199',
    'kubescape/C-0202',
    'kubescape/C-0203',
    'kubescape/C-0204',
  ],
  fixable: true,
  scope: 'resource',
  kinds: ['/Namespace'],

  *check({ resource, graph }) {
    const { name } = resource;
    if (OF_THE_CLUSTER.has(name)) return;
    const at = enforceLabel(resource);
    const hasAgents = graph.workloads.some(({ kind, namespace }) => kind === 'DaemonSet' && namespace === name);
    if (at.value === 'privileged' && !hasAgents)
      yield { at, message: `Namespace "${name}" enforces nothing (privileged).` };
    // A label that nothing reads is a defect of its own.
    if (at.exists || podSecurityLabels(resource).some(({ takes }) => !takes)) return;
    const title = 'Enforce the baseline level, if no pod in it needs the node';
    yield {
      at,
      message: `Namespace "${name}" enforces no Pod Security Standard.`,
      fix: { title, safety: 'suggestion', edits: [at.set('baseline')] },
    };
  },
});
