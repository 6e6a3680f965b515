import { autoscalersOf } from '../../graph/minimum-replicas.js';
import { defineRule } from '../rule.js';

/** Each apply writes the number back over the autoscaler's (Horizontal Pod Autoscaling, migrating Deployments). */
export default defineRule({
  id: 'no-replicas-beside-autoscaler',
  title: 'Workloads that are scaled automatically state no replicas',
  severity: 'warning',
  modes: ['resource-starvation', 'fragile-rollouts'],
  profiles: ['recommended', 'strict'],
  reference: 'resource-starvation#autoscaler-range',
  rationale:
    'Every apply sets the workload back to the written number, in the middle of the load that the autoscaler scaled it up for. Zero replicas are left alone: that switches the autoscaler off.',
  equivalents: [
    'kics/HPA Targeted Deployments With Configured Replica Count',
    'kube-score/deployment-targeted-by-hpa-does-not-have-replicas-configured',
  ],
  fixable: true,
  scope: 'resource',
  kinds: ['apps/Deployment', 'apps/StatefulSet', 'apps/ReplicaSet', '/ReplicationController'],

  *check({ resource, graph }) {
    const replicas = resource.at('spec', 'replicas');
    const [autoscaler] = autoscalersOf(graph, resource);
    if (!autoscaler || replicas.number === undefined || replicas.number === 0) return;
    yield {
      at: replicas,
      message: `${resource.kind} "${resource.name}" sets replicas to ${replicas.number} while HorizontalPodAutoscaler "${autoscaler.name}" scales it.`,
      fix: {
        title: 'Leave the number of replicas to the autoscaler (assumes that a moment with one replica is bearable)',
        safety: 'suggestion',
        edits: [replicas.remove()],
      },
    };
  },
});
