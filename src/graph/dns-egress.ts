import type { Field } from '../documents/field.js';
import { jsonText } from '../documents/json-text.js';
import { isPlaceholder } from '../documents/placeholder.js';
import { readLabelSelector } from '../resources/labels.js';
import { isEverywhere, NetworkPolicy, type PolicyRule } from '../resources/network-policy.js';
import type { Resource } from '../resources/resource.js';
import { escapesPolicies, policiesOf } from './network-isolation.js';
import { oncePerGraph, oncePerResource } from './once-per-graph.js';
import type { ResourceGraph } from './resource-graph.js';

/** What pods of name servers call their port. */
const DNS_PORT_NAMES = ['dns', 'dns-udp', 'domain', 'dns-local'] as const;

/** Whether a rule opens port 53 by name or number: it is written for name lookups. */
export function isForDns(rule: PolicyRule, protocol: 'TCP' | 'UDP'): boolean {
  return !rule.allowsAnyPort && opensDnsPort(rule, protocol);
}

/** Name servers in pods of OpenShift listen on 5353. */
function opensDnsPort(rule: PolicyRule, protocol: 'TCP' | 'UDP'): boolean {
  return rule.allowsPort(53, protocol, DNS_PORT_NAMES) || rule.allowsPort(5353, protocol, DNS_PORT_NAMES);
}

/** Whether a policy lets its pods ask a name server, which they do over UDP (DNS for Services and Pods). */
export function reachesDns(graph: ResourceGraph, policy: NetworkPolicy): boolean {
  return policy.rules('Egress').some((rule) => {
    if (!opensDnsPort(rule, 'UDP')) return false;
    if (rule.allowsAnyPeer) return true;
    return rule.peers.items().some((peer) => mayBeNameServer(graph, policy, { peer, isForDns: !rule.allowsAnyPort }));
  });
}

function mayBeNameServer(
  graph: ResourceGraph,
  policy: NetworkPolicy,
  { peer, isForDns }: { peer: Field; isForDns: boolean },
): boolean {
  const namespaces = peer.at('namespaceSelector');
  if (peer.at('ipBlock').exists || isEverywhere(peer) || namesDns(namespaces.value)) return true;
  if (namespaces.exists)
    return isForDns || namespaces.at('matchExpressions').exists || namesDns(peer.at('podSelector').value);
  if (policy.resource.namespace === 'kube-system') return true;
  const selector = readLabelSelector(peer.at('podSelector'));
  return isForDns && selector !== undefined && graph.podsMatching(selector, policy.resource.namespace).length > 0;
}

/** Whether labels of a peer speak of name servers, or of the namespace where they run. */
function namesDns(labels: unknown): boolean {
  return labels !== undefined && (isPlaceholder(jsonText(labels)) || /kube-system|dns/i.test(jsonText(labels)));
}

/** Whether a rule lets pods talk to something that is found by name: pods behind a Service, or the internet. */
export function needsNames(rule: PolicyRule): boolean {
  const peers = rule.peers.items();
  return (
    rule.allowsAnyPeer ||
    peers.some((peer) => peer.at('podSelector').exists || peer.at('namespaceSelector').exists || isEverywhere(peer))
  );
}

/**
 * Whether pods of a policy can look up no name, all their policies together; only of the first policy that lets them talk
 * to something. Pods outside the set may be governed by any policy of their namespace.
 */
export function isWithoutDns(graph: ResourceGraph, resource: Resource): boolean {
  const workloads = graph
    .out(resource, 'isolates')
    .flatMap(({ to }) => to)
    .filter(({ pod }) => pod && !escapesPolicies(pod));
  if (!workloads.length) {
    const namespaces = dnsNamespaces(graph);
    return !namespaces.has(resource.namespace) && !namespaces.has(undefined);
  }
  return workloads.some((workload) => policyWithoutDns(graph, workload) === resource);
}

const policyWithoutDns = oncePerResource((graph, workload): Resource | undefined => {
  const policies = policiesOf(graph, workload);
  if (policies.some((policy) => reachesDns(graph, policy))) return undefined;
  return policies.find((policy) => policy.rules('Egress').some(needsNames))?.resource;
});

const dnsNamespaces = oncePerGraph((graph) => {
  const policies = graph.ofKind('NetworkPolicy', 'networking.k8s.io').map((resource) => new NetworkPolicy(resource));
  return new Set(policies.filter((policy) => reachesDns(graph, policy)).map(({ resource }) => resource.namespace));
});
