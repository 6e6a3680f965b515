import type { Field } from '../../documents/field.js';
import { isPlaceholder } from '../../documents/placeholder.js';
import type { ResourceGraph } from '../../graph/resource-graph.js';
import { POD_CARRYING_KINDS } from '../../resources/pod-template-paths.js';
import type { Resource } from '../../resources/resource.js';
import { SCALABLE_KINDS } from '../../resources/scalable-kinds.js';
import { sameName } from '../../schemas/near-name.js';
import { defineRule, type ProposedFix } from '../rule.js';

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
  fixable: true,
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
      const fix = nearTarget(resource, at, graph);
      yield {
        at,
        message: `${resource.kind} "${resource.name}" scales ${kind} "${at.value}", which is not in the set.`,
        ...(fix ? { fix } : {}),
      };
    }
  },
});

/** A workload of that name under another kind, or one of the kind whose name differs by a slip. */
function nearTarget({ namespace }: Resource, at: Field, graph: ResourceGraph): ProposedFix | undefined {
  const target = at.parent;
  const own = graph.workloads.filter((workload) => workload.namespace === namespace && SCALABLE.has(workload.kind));
  const [twin, ...others] = own.filter(({ name }) => name === at.string);
  if (twin && !others.length && target) {
    const edits = [target.at('kind').set(twin.kind), target.at('apiVersion').set(twin.apiVersion)];
    return { title: `Scale the ${twin.kind} of that name (assumes that it is meant)`, safety: 'suggestion', edits };
  }
  const alike = own.filter(({ kind }) => kind === target?.at('kind').value).map(({ name }) => name);
  const near = sameName(at.string ?? '', alike);
  return near === undefined
    ? undefined
    : { title: `Scale "${near}" (assumes a slip of spelling)`, safety: 'suggestion', edits: [at.set(near)] };
}

const SCALABLE = new Set(['Deployment', 'StatefulSet', 'ReplicaSet']);
