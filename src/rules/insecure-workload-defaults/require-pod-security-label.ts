import type { Field } from '../../documents/field.js';
import type { PodSecurityLevel } from '../../findings/pod-security.js';
import { enforceLabel, podSecurityLabels } from '../../resources/pod-security-labels.js';
import { defineRule, type ProposedFix } from '../rule.js';

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

  *check({ resource, graph, podSecurity, complete }) {
    const { name } = resource;
    if (OF_THE_CLUSTER.has(name)) return;
    const at = enforceLabel(resource);
    const hasAgents = graph.workloads.some(({ kind, namespace }) => kind === 'DaemonSet' && namespace === name);
    if (at.value === 'privileged' && !hasAgents)
      yield { at, message: `Namespace "${name}" enforces nothing (privileged).` };
    // A label that nothing reads is a defect of its own.
    if (at.exists || podSecurityLabels(resource).some(({ takes }) => !takes)) return;
    const pods = podSecurity.namespaces.find(({ namespace }) => namespace === name);
    const message = `Namespace "${name}" enforces no Pod Security Standard`;
    if (!pods || !complete)
      yield { at, message: `${message}.`, fix: enforce(at, 'baseline', 'if no pod in it needs the node') };
    else if (pods.level === 'privileged')
      yield { at, message: `${message}, and its pods in this set conform to none.` };
    else {
      const condition = 'to which its pods in this set conform, if no other needs more';
      yield {
        at,
        message: `${message}; its pods in this set conform to ${pods.level}.`,
        fix: enforce(at, pods.level, condition),
      };
    }
  },
});

function enforce(label: Field, level: PodSecurityLevel, condition: string): ProposedFix {
  return { title: `Enforce the ${level} level, ${condition}`, safety: 'suggestion', edits: [label.set(level)] };
}
