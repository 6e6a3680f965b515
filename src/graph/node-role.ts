import type { Resource } from '../resources/resource.js';
import type { ResourceGraph } from './resource-graph.js';

/**
 * How closely a workload belongs to its node: what is a hole in an application may be the purpose of an agent.
 *
 * - `workload`: an application;
 * - `agent`: runs on each node (DaemonSet): log collectors, exporters, security sensors;
 * - `system`: keeps the cluster itself running: network and storage agents, static control-plane pods.
 */
export type NodeRole = 'workload' | 'agent' | 'system';

/**
 * The role of an object that carries a pod.
 *
 * `system` needs more than a claim or a namespace: a system priority class (of a DaemonSet, or of anything in
 * `kube-system`, as kubeadm writes it), or a DaemonSet's namespace that the set itself opens
 * (`pod-security.kubernetes.io/enforce: privileged`).
 */
export function nodeRole(resource: Resource, graph: ResourceGraph): NodeRole {
  const isAgent = resource.kind === 'DaemonSet';
  const isCritical = CRITICAL.has(resource.pod?.spec.at('priorityClassName').string ?? '');
  if (isCritical && (isAgent || resource.namespace === 'kube-system')) return 'system';
  if (!isAgent) return 'workload';
  return isOpenNamespace(resource.namespace, graph) ? 'system' : 'agent';
}

/** The priority classes that every cluster has (Kubernetes documentation, Pod Priority and Preemption). */
const CRITICAL = new Set(['system-node-critical', 'system-cluster-critical']);

function isOpenNamespace(namespace: string | undefined, graph: ResourceGraph): boolean {
  return graph
    .ofKind('Namespace', '')
    .some(
      ({ name, labels }) => name === namespace && labels.get('pod-security.kubernetes.io/enforce') === 'privileged',
    );
}
