import { isOutside } from '../../resources/outside-list.js';
import { defineRule } from '../rule.js';

/** The list is `allowedPriorityClasses` (Pod Priority and Preemption). */
export default defineRule({
  id: 'require-allowed-priority-class',
  title: 'Pods name only priority classes that the site allows',
  severity: 'warning',
  modes: ['resource-starvation'],
  profiles: ['recommended', 'strict'],
  reference: 'site-lists#classes-and-accounts',
  rationale:
    'A pod of a higher class pushes others off a full node. Peers that accept only the two system classes would have every workload compete with the network plugin; the site says which ones are for it. A pod that names none passes.',
  equivalents: ['kube-linter/priority-class-name', 'kyverno/other/allowed-pod-priorities'],
  fixable: false,
  scope: 'pod',

  *check({ pod, site }) {
    const at = pod.spec.at('priorityClassName');
    if (!isOutside(at.value, site.allowedPriorityClasses)) return;
    yield { at, message: `The pod asks for priority class "${at.value}", which the site does not allow.` };
  },
});
