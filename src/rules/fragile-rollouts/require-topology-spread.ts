import type { Json } from '../../documents/field.js';
import { minimumReplicas } from '../../graph/minimum-replicas.js';
import { isPartial } from '../../resources/partial.js';
import { defineRule } from '../rule.js';

/** The scheduler's built-in spreading is weak and may be turned off (Pod Topology Spread Constraints, Cluster-level default constraints). */
export default defineRule({
  id: 'require-topology-spread',
  title: 'Replicas are spread over nodes or zones',
  severity: 'info',
  modes: ['fragile-rollouts', 'resource-starvation'],
  profiles: ['strict'],
  reference: 'fragile-rollouts#replicas-and-spread',
  rationale:
    'Replicas that share a node go down with it. Spread constraints and anti-affinity both count; tools that demand one of them reject the other.',
  equivalents: [
    'kube-linter/no-anti-affinity',
    'kube-score/deployment-has-host-podantiaffinity',
    'kube-score/statefulset-has-host-podantiaffinity',
    'kyverno/other/create-pod-antiaffinity',
    'kics/Deployment Has No PodAntiAffinity',
    'kics/StatefulSet Has No PodAntiAffinity',
    'polaris/topologySpreadConstraint',
    'kyverno/other/spread-pods-across-topology',
    'kyverno/other/topologyspreadconstraints-policy',
  ],
  fixable: true,
  scope: 'resource',
  kinds: ['apps/Deployment', 'apps/StatefulSet', 'apps/ReplicaSet', '/ReplicationController'],

  *check({ resource, graph }) {
    const { pod, kind, name } = resource;
    const replicas = minimumReplicas(graph, resource);
    if (!pod || isPartial(resource) || replicas === undefined || replicas < 2) return;
    const constraints = pod.spec.at('topologySpreadConstraints');
    if (constraints.items().length || pod.spec.at('affinity', 'podAntiAffinity').exists) return;
    const problem = {
      at: constraints,
      message: `The ${replicas} replicas of ${kind} "${name}" may all be placed on one node.`,
    };
    const labels = resource.at('spec', 'selector', 'matchLabels');
    if (!labels.entries().length) yield problem;
    else {
      const spread = {
        maxSkew: 1,
        topologyKey: 'kubernetes.io/hostname',
        whenUnsatisfiable: 'ScheduleAnyway',
        labelSelector: { matchLabels: labels.value as Json },
      };
      yield {
        ...problem,
        fix: {
          title: 'Spread the replicas over nodes where there is room (assumes that they need not be close together)',
          safety: 'suggestion',
          edits: [constraints.set([spread])],
        },
      };
    }
  },
});
