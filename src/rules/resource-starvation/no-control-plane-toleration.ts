import type { Field } from '../../documents/field.js';
import { nodeRole } from '../../graph/node-role.js';
import { defineRule } from '../rule.js';

const TAINTS: readonly unknown[] = ['node-role.kubernetes.io/control-plane', 'node-role.kubernetes.io/master'];

/** Control-plane nodes are tainted so that nothing else runs there (Well-known labels, annotations and taints). */
export default defineRule({
  id: 'no-control-plane-toleration',
  title: 'Applications do not tolerate the taint of control-plane nodes',
  severity: 'info',
  modes: ['resource-starvation', 'insecure-workload-defaults'],
  profiles: ['strict'],
  reference: 'resource-starvation#placement',
  rationale:
    'An application on a control-plane node competes with the API server and etcd, and is one escape away from them. Agents on every node (DaemonSets) and what keeps the cluster running are left out; a matter of taste on clusters of one node.',
  equivalents: ['kyverno/other/restrict-controlplane-scheduling'],
  fixable: true,
  scope: 'pod',
  exceptKinds: { DaemonSet: 'agents run on every node' },

  *check({ pod, resource, graph }) {
    if (nodeRole(resource, graph) !== 'workload') return;
    const toleration = pod.spec.at('tolerations').items().find(toleratesControlPlane);
    if (!toleration) return;
    const problem = { at: toleration, message: 'The pod tolerates the taint of control-plane nodes.' };
    const title = 'Keep off control-plane nodes, if the program has no business there';
    // One without a key may be there for other taints.
    const isMeant = TAINTS.includes(toleration.at('key').value);
    if (!isMeant) yield problem;
    else yield { ...problem, fix: { title, safety: 'suggestion', edits: [toleration.remove()] } };
  },
});

/** A toleration without a key tolerates every taint, if its operator is Exists. */
function toleratesControlPlane(toleration: Field): boolean {
  const key = toleration.at('key').value;
  return TAINTS.includes(key) || ((key ?? '') === '' && toleration.at('operator').value === 'Exists');
}
