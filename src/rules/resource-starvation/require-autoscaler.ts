import { isPartial } from '../../resources/partial.js';
import { defineRule } from '../rule.js';

/** Horizontal Pod Autoscaling. */
export default defineRule({
  id: 'require-autoscaler',
  title: 'Workloads that can be scaled have an autoscaler',
  severity: 'info',
  modes: ['resource-starvation'],
  profiles: [],
  reference: 'resource-starvation#opt-in-views',
  rationale:
    'Opt-in: whether a program gains from more replicas, and by which measure, is not written in its manifest.',
  equivalents: ['kyverno/other/check-hpa-exists'],
  fixable: false,
  absence: true,
  scope: 'resource',
  kinds: ['apps/Deployment', 'apps/StatefulSet', 'apps/ReplicaSet'],

  *check({ resource, graph }) {
    const isOwned = resource.at('metadata', 'ownerReferences').items().length > 0;
    const isKeda = graph
      .ofKind('ScaledObject', 'keda.sh')
      .some((scaler) => scaler.at('spec', 'scaleTargetRef', 'name').value === resource.name);
    if (isPartial(resource) || isOwned || isKeda || graph.in(resource, 'scales').length) return;
    yield { at: resource.at('metadata', 'name'), message: `${resource.kind} "${resource.name}" has no autoscaler.` };
  },
});
