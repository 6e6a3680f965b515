import { isPlaceholder } from '../../documents/placeholder.js';
import { defineRule } from '../rule.js';

/** Pod Priority and Preemption; admission plugin Priority. */
export default defineRule({
  id: 'match-priority-class',
  title: 'Pods name a priority class that exists',
  severity: 'warning',
  modes: ['resource-starvation', 'fragile-rollouts'],
  profiles: ['recommended', 'strict'],
  reference: 'resource-starvation#classes',
  rationale:
    'Admission refuses pods of an unknown class, so that the workload stays at zero. Judged where the set defines classes; the two of the system are always there.',
  equivalents: [],
  fixable: false,
  absence: true,
  scope: 'pod',

  *check({ resource, graph }) {
    const classes = graph.ofKind('PriorityClass', 'scheduling.k8s.io');
    for (const { at, to } of graph.out(resource, 'prioritised-by')) {
      const name = at.string ?? '';
      if (!classes.length || to.length || name.startsWith('system-') || isPlaceholder(name)) continue;
      yield { at, message: `The pod asks for priority class "${name}", which the set does not have.` };
    }
  },
});
