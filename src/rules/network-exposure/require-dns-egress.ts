import type { Field } from '../../documents/field.js';
import { isForDns, isWithoutDns, needsNames } from '../../graph/dns-egress.js';
import { hasForeignPolicy } from '../../graph/network-isolation.js';
import { NetworkPolicy } from '../../resources/network-policy.js';
import { defineRule, type ProposedFix } from '../rule.js';

/** Isolation for egress closes port 53 like any other, and a port without a protocol is TCP (API reference, NetworkPolicyPort). */
export default defineRule({
  id: 'require-dns-egress',
  title: 'Pods that are isolated for egress can reach DNS',
  severity: 'error',
  modes: ['network-exposure'],
  profiles: ['recommended', 'strict'],
  reference: 'network-exposure#dns-and-egress',
  rationale:
    'Without UDP port 53 no name resolves, and connections that other rules allow fail before they begin. Policies that allow nothing, or only fixed address ranges, are taken as meant so.',
  equivalents: [],
  fixable: true,
  absence: true,
  scope: 'resource',
  kinds: ['networking.k8s.io/NetworkPolicy'],

  *check({ resource, graph }) {
    const policy = new NetworkPolicy(resource);
    if (!policy.rules('Egress').some(needsNames) || hasForeignPolicy(graph, resource.namespace)) return;
    if (!isWithoutDns(graph, resource)) return;
    yield { ...problemOf(policy), fix: allowDns(policy.written('Egress')) };
  },
});

function problemOf(policy: NetworkPolicy): { readonly at: Field; readonly message: string } {
  const rules = policy.rules('Egress');
  const local = rules.find((rule) => isForDns(rule, 'UDP'));
  if (local)
    return {
      at: local.peers,
      message: `NetworkPolicy "${policy.name}" opens port 53 only to pods of its own namespace, where no name server runs.`,
    };
  const overTcp = rules.find((rule) => isForDns(rule, 'TCP'));
  if (overTcp)
    return {
      at: overTcp.ports,
      message: `NetworkPolicy "${policy.name}" opens port 53 for TCP alone; names are looked up over UDP.`,
    };
  return {
    at: policy.written('Egress'),
    message: `NetworkPolicy "${policy.name}" isolates its pods for egress, and no rule opens UDP port 53.`,
  };
}

function allowDns(egress: Field): ProposedFix {
  const to = [
    {
      namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'kube-system' } },
      podSelector: { matchLabels: { 'k8s-app': 'kube-dns' } },
    },
  ];
  const ports = ['UDP', 'TCP'].map((protocol) => ({ protocol, port: 53 }));
  return {
    title: 'Allow DNS (assumes that the name server is kube-dns in kube-system)',
    safety: 'suggestion',
    edits: [egress.at(egress.items().length).set({ to, ports })],
  };
}
