import { type Direction, NetworkPolicy, type PolicyRule } from '../resources/network-policy.js';
import type { Pod } from '../resources/pod.js';
import type { Resource } from '../resources/resource.js';
import { mayShareNamespace } from './namespaced-index.js';
import { oncePerGraph, oncePerResource } from './once-per-graph.js';
import type { ResourceGraph } from './resource-graph.js';

/** Kinds of network plugins that isolate pods as NetworkPolicies do, but are not read here. */
const FOREIGN_POLICIES: ReadonlySet<string> = new Set([
  'cilium.io/CiliumNetworkPolicy',
  'cilium.io/CiliumClusterwideNetworkPolicy',
  'projectcalico.org/NetworkPolicy',
  'projectcalico.org/GlobalNetworkPolicy',
  'crd.projectcalico.org/NetworkPolicy',
  'crd.projectcalico.org/GlobalNetworkPolicy',
  'policy.networking.k8s.io/AdminNetworkPolicy',
  'policy.networking.k8s.io/BaselineAdminNetworkPolicy',
  'policy.networking.k8s.io/ClusterNetworkPolicy',
  'crd.antrea.io/NetworkPolicy',
  'crd.antrea.io/ClusterNetworkPolicy',
]);

/** Whether a policy of a network plugin may govern pods of this namespace, so that nothing certain can be said. */
export function hasForeignPolicy(graph: ResourceGraph, namespace: string | undefined): boolean {
  return foreignPolicies(graph).some((policy) => mayShareNamespace(policy.namespace, namespace));
}

const foreignPolicies = oncePerGraph(({ resources }) =>
  resources.filter(({ group, kind }) => FOREIGN_POLICIES.has(`${group}/${kind}`)),
);

/** Whether no policy applies to a pod: what one does to a pod in the node's network is undefined (Network Policies, hostNetwork pods). */
export function escapesPolicies(pod: Pod): boolean {
  return pod.spec.at('hostNetwork').value === true;
}

/** The policies that select a workload's pods. */
export function policiesOf(graph: ResourceGraph, workload: Resource): readonly NetworkPolicy[] {
  return graph.in(workload, 'isolates').map(({ from }) => policyOf(graph, from));
}

const policyOf = oncePerResource((_, policy) => new NetworkPolicy(policy));

/** Whether any policy closes a workload in a direction, but for what rules allow. */
export function isIsolated(graph: ResourceGraph, workload: Resource, direction: Direction): boolean {
  return policiesOf(graph, workload).some((policy) => policy.isolates(direction));
}

/**
 * What lets connections through to or from an isolated workload, all policies together: they add up. One at a time, as
 * there may be many.
 */
export function* rulesFor(graph: ResourceGraph, workload: Resource, direction: Direction): Iterable<PolicyRule> {
  for (const policy of policiesOf(graph, workload)) yield* policy.rules(direction);
}
