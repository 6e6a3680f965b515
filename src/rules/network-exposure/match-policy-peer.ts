import { isForDns } from '../../graph/dns-egress.js';
import { hasForeignPolicy } from '../../graph/network-isolation.js';
import { peerTarget } from '../../graph/policy-peer.js';
import { unansweredSelector } from '../../graph/unanswered-selector.js';
import { describeSelector } from '../../resources/describe-selector.js';
import { type Direction, NetworkPolicy } from '../../resources/network-policy.js';
import { defineRule } from '../rule.js';

/** A `podSelector` without a `namespaceSelector` means pods of the policy's own namespace (API reference, NetworkPolicyPeer). */
export default defineRule({
  id: 'match-policy-peer',
  title: 'Peers of NetworkPolicy rules match a pod in the set',
  severity: 'info',
  modes: ['network-exposure'],
  profiles: ['recommended', 'strict'],
  reference: 'network-exposure#policies-that-select-nothing',
  rationale:
    'A rule for pods that do not exist allows nothing. Peers may stand outside the set or be given their label later, so it is remarked on, and only where one namespace is meant in which the set has workloads.',
  equivalents: ['kube-linter/dangling-networkpolicypeer-podselector'],
  fixable: false,
  absence: true,
  scope: 'resource',
  kinds: ['networking.k8s.io/NetworkPolicy'],

  *check({ resource, graph }) {
    if (hasForeignPolicy(graph, resource.namespace)) return;
    const policy = new NetworkPolicy(resource);
    for (const direction of ['Ingress', 'Egress'] satisfies Direction[]) {
      // Rules for name servers are the matter of require-dns-egress.
      const rules = policy.rules(direction).filter((rule) => direction === 'Ingress' || !isForDns(rule, 'UDP'));
      for (const peer of rules.flatMap((rule) => rule.peers.items())) {
        const target = peerTarget(peer, resource.namespace);
        const unanswered = target && unansweredSelector(graph, target);
        if (!unanswered) continue;
        const labels = describeSelector(unanswered.selector);
        const place = target.namespace === undefined ? '' : ` in namespace "${target.namespace}"`;
        yield {
          at: peer.at('podSelector'),
          message: `NetworkPolicy "${resource.name}" names pods labelled ${labels} as peers; the set has none${place}.`,
        };
      }
    }
  },
});
