import { defineRule } from '../rule.js';

/** `nodeName` goes past the scheduler: the kubelet takes the pod or fails it (Assigning Pods to Nodes, nodeName). */
export default defineRule({
  id: 'no-node-name',
  title: 'Workloads leave the choice of the node to the scheduler',
  severity: 'warning',
  modes: ['resource-starvation', 'fragile-rollouts'],
  profiles: ['recommended', 'strict'],
  reference: 'resource-starvation#placement',
  rationale:
    'With a node’s name in the template nobody checks whether it has room or exists: its pods fail with OutOfcpu or stay Pending, and no drain moves them elsewhere. Node selectors and affinity ask for a kind of node and pass. Single pods are left out, as live ones always have the field.',
  equivalents: ['kyverno/other/restrict-node-selection'],
  fixable: true,
  scope: 'pod',
  exceptKinds: { Pod: 'the scheduler writes the field into live pods' },

  *check({ pod }) {
    const node = pod.spec.at('nodeName');
    if (!node.exists || node.value === '') return;
    const fix = {
      title: 'Leave the node to the scheduler (assumes that any node will do)',
      safety: 'suggestion',
      edits: [node.remove()],
    } as const;
    yield { at: node, message: `The pods are bound to node "${node.words}" by name.`, fix };
  },
});
