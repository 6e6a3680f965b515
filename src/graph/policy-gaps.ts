import type { Resource } from '../resources/resource.js';
import { oncePerGraph } from './once-per-graph.js';
import type { ResourceGraph } from './resource-graph.js';
import { type UnansweredSelector, unansweredSelector } from './unanswered-selector.js';

/** The NetworkPolicies whose `podSelector` no pod of the set answers. */
export const idlePolicies = oncePerGraph((graph): ReadonlyMap<Resource, UnansweredSelector> => {
  const policies = graph.ofKind('NetworkPolicy', 'networking.k8s.io', 'extensions');
  return new Map(policies.flatMap((policy) => idleEntry(graph, policy)));
});

function idleEntry(graph: ResourceGraph, policy: Resource): [Resource, UnansweredSelector][] {
  const [edge] = graph.out(policy, 'isolates');
  const unanswered = edge && 'selector' in edge.target ? unansweredSelector(graph, edge.target) : undefined;
  return unanswered ? [[policy, unanswered]] : [];
}

/**
 * Whether a namespace has as many policies that select nothing as workloads that none selects: then the selectors are
 * what is wrong, not that policies are missing.
 */
export function isGapExplained(graph: ResourceGraph, namespace: string | undefined): boolean {
  const { idle = 0, bare = 0 } = gaps(graph).get(namespace) ?? {};
  return idle > 0 && idle >= bare;
}

const gaps = oncePerGraph((graph) => {
  const counts = new Map<string | undefined, { idle: number; bare: number }>();
  const count = ({ namespace }: Resource, what: 'idle' | 'bare') => {
    const entry = counts.get(namespace) ?? { idle: 0, bare: 0 };
    counts.set(namespace, { ...entry, [what]: entry[what] + 1 });
  };
  for (const policy of idlePolicies(graph).keys()) count(policy, 'idle');
  for (const workload of graph.workloads) if (!graph.in(workload, 'isolates').length) count(workload, 'bare');
  return counts;
});
