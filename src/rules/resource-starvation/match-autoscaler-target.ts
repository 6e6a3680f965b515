import { isPlaceholder } from '../../documents/placeholder.js';
import { POD_CARRYING_KINDS } from '../../resources/pod-template-paths.js';
import { SCALABLE_KINDS } from '../../resources/scalable-kinds.js';
import { defineRule } from '../rule.js';

/** The target is found by group, kind and name in the autoscaler's namespace (Horizontal Pod Autoscaling). */
export default defineRule({
  id: 'match-autoscaler-target',
  title: 'Autoscalers name a workload of the set',
  severity: 'error',
  modes: ['resource-starvation', 'fragile-rollouts'],
  profiles: ['recommended', 'strict'],
  reference: 'resource-starvation#autoscaler-targets',
  rationale:
    'An autoscaler whose target does not exist stays silent: the workload keeps its replicas under any load. Judged only for kinds of Kubernetes’ own, and where the set has workloads that could be meant.',
  equivalents: [
    'gatekeeper-library/general/horizontalpodautoscaler',
    'kube-linter/dangling-horizontalpodautoscaler',
    'kube-score/horizontalpodautoscaler-has-target',
    'kubescape/C-0300',
  ],
  fixable: false,
  absence: true,
  scope: 'resource',
  kinds: ['autoscaling/HorizontalPodAutoscaler', 'autoscaling.k8s.io/VerticalPodAutoscaler'],

  *check({ resource, graph }) {
    for (const { at, to } of graph.out(resource, 'scales')) {
      const kind = at.parent?.at('kind').string ?? '';
      // What cannot be scaled at all is for no-unscalable-autoscaler-target to say.
      if (resource.kind === 'HorizontalPodAutoscaler' && !(kind in SCALABLE_KINDS)) continue;
      if (to.length || !graph.workloads.length || !POD_CARRYING_KINDS.includes(kind) || isPlaceholder(at.value))
        continue;
      yield {
        at,
        message: `${resource.kind} "${resource.name}" scales ${kind} "${at.value}", which is not in the set.`,
      };
    }
  },
});
