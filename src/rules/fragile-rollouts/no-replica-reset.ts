import { autoscalersOf } from '../../graph/minimum-replicas.js';
import { defineRule } from '../rule.js';

/** A field that is taken out of a manifest goes back to its default, here 1 (Horizontal Pod Autoscaling, Migrating Deployments and StatefulSets to horizontal autoscaling). */
export default defineRule({
  id: 'no-replica-reset',
  title: 'The number of replicas is handed to an autoscaler without falling to one',
  severity: 'info',
  modes: ['fragile-rollouts', 'resource-starvation'],
  profiles: ['recommended', 'strict'],
  reference: 'fragile-rollouts#protection-that-a-change-takes-away',
  rationale:
    'The manifest without a number is the right one in the end, and applying it stops all pods but one until the autoscaler has seen it. Server-side apply hands the field over without a gap.',
  equivalents: [],
  fixable: false,
  scope: 'change',
  kinds: ['apps/Deployment', 'apps/StatefulSet'],

  *check({ resource, before, graph }) {
    const was = before.at('spec', 'replicas').number;
    const replicas = resource.at('spec', 'replicas');
    const [autoscaler] = autoscalersOf(graph, resource);
    if (!autoscaler || replicas.exists || was === undefined || was < 2) return;
    const message = `${resource.kind} "${resource.name}" no longer sets replicas, which were ${was}: applied on the client, it falls to 1 until HorizontalPodAutoscaler "${autoscaler.name}" acts.`;
    yield { at: resource.at('metadata', 'name'), message };
  },
});
