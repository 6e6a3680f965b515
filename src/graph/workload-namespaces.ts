import { oncePerGraph } from './once-per-graph.js';
import type { ResourceGraph } from './resource-graph.js';

/** Whether the set has a workload that may run in this namespace: only then can one be said to be missing there. */
export function hasWorkloadIn(graph: ResourceGraph, namespace: string | undefined): boolean {
  const namespaces = workloadNamespaces(graph);
  return namespace === undefined ? namespaces.size > 0 : namespaces.has(namespace) || namespaces.has(undefined);
}

const workloadNamespaces = oncePerGraph(({ workloads }) => new Set(workloads.map(({ namespace }) => namespace)));
