import { peerTarget } from '../../graph/policy-peer.js';
import { portBehindService } from '../../graph/port-behind-service.js';
import { NetworkPolicy } from '../../resources/network-policy.js';
import { defineRule } from '../rule.js';

/** Peers are pods, so the port is that of the pod: the Service's is translated before policies apply (Network Policies; Virtual IPs and Service proxies). */
export default defineRule({
  id: 'match-egress-port',
  title: 'Egress rules name the port of the pods, not that of their Service',
  severity: 'error',
  modes: ['network-exposure'],
  profiles: ['recommended', 'strict'],
  reference: 'network-exposure#egress-to-services',
  rationale:
    'A rule for port 80 of a Service that sends to 8080 allows nothing. It is judged only where a Service of the set shows the mistake: it has this port, its pods do not declare it, and it sends elsewhere.',
  equivalents: [],
  fixable: true,
  scope: 'resource',
  kinds: ['networking.k8s.io/NetworkPolicy'],

  *check({ resource, graph }) {
    for (const rule of new NetworkPolicy(resource).rules('Egress')) {
      const targets = rule.peers.items().map((peer) => peerTarget(peer, resource.namespace));
      const workloads = targets.flatMap((target) =>
        target ? graph.podsMatching(target.selector, target.namespace) : [],
      );
      if (targets.includes(undefined)) continue;
      for (const entry of rule.ports.items()) {
        const at = entry.at('port');
        if (at.number === undefined || entry.at('endPort').exists) continue;
        const mistaken = portBehindService(graph, workloads, {
          port: at.number,
          protocol: entry.at('protocol').value ?? 'TCP',
        });
        if (!mistaken || rule.allowsPort(mistaken.number, mistaken.protocol, mistaken.names)) continue;
        yield {
          at,
          message: `NetworkPolicy "${resource.name}" allows egress to port ${at.words}, the port of Service "${mistaken.service.name}"; its pods listen on ${mistaken.number}.`,
          fix: {
            title: `Allow port ${mistaken.number}, where the pods listen (assumes that the Service is meant)`,
            safety: 'suggestion',
            edits: [at.set(mistaken.number)],
          },
        };
      }
    }
  },
});
