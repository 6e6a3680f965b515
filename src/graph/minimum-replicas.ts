import type { Field } from '../documents/field.js';
import type { Resource } from '../resources/resource.js';
import { mayShareNamespace } from './namespaced-index.js';
import type { ResourceGraph } from './resource-graph.js';

const REPLICATED_KINDS: readonly string[] = ['Deployment', 'StatefulSet', 'ReplicaSet', 'ReplicationController'];

/** The HorizontalPodAutoscalers that scale a workload. */
export function autoscalersOf(graph: ResourceGraph, workload: Resource): readonly Resource[] {
  const scaling = graph.in(workload, 'scales').map(({ from }) => from);
  return scaling.filter(({ kind }) => kind === 'HorizontalPodAutoscaler');
}

/**
 * How many pods a workload runs at least: the minimum of what scales it (HorizontalPodAutoscaler, or KEDA's
 * ScaledObject), else its `replicas`. Undefined where it has no such number, or one that is not final.
 */
export function minimumReplicas(graph: ResourceGraph, workload: Resource): number | undefined {
  if (!REPLICATED_KINDS.includes(workload.kind)) return undefined;
  const [autoscaler] = autoscalersOf(graph, workload);
  if (autoscaler) return count(autoscaler.at('spec', 'minReplicas'), 1);
  const scaled = graph.ofKind('ScaledObject', 'keda.sh').find((candidate) => isTarget(candidate, workload));
  if (scaled) return count(scaled.at('spec', 'minReplicaCount'), 0);
  return count(workload.at('spec', 'replicas'), 1);
}

function isTarget(scaled: Resource, { name, namespace }: Resource): boolean {
  return scaled.at('spec', 'scaleTargetRef', 'name').value === name && mayShareNamespace(scaled.namespace, namespace);
}

function count(field: Field, otherwise: number): number | undefined {
  return field.exists ? field.number : otherwise;
}
