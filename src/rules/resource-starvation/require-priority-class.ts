import { isPartial } from '../../resources/partial.js';
import { defineRule } from '../rule.js';

/** Pods of higher priority are scheduled first and may preempt others (Pod Priority and Preemption). */
export default defineRule({
  id: 'require-priority-class',
  title: 'Pods name a priority class',
  severity: 'info',
  modes: ['resource-starvation'],
  profiles: [],
  reference: 'resource-starvation#quality-of-service',
  rationale:
    'Opt-in, for clusters that have priority classes: which ones exist is a matter of the site, and a pod without one gets the cluster’s default.',
  equivalents: [
    'kyverno/other/add-pod-priorityclassname',
    'kyverno/other/require-pod-priorityclassname',
    'polaris/priorityClassNotSet',
  ],
  fixable: false,
  scope: 'pod',

  *check({ pod, resource }) {
    const name = pod.spec.at('priorityClassName');
    if (name.exists || isPartial(resource)) return;
    yield { at: name, message: 'The pod names no priority class.' };
  },
});
