import { routersOf } from '../../graph/node-port-backends.js';
import { clusterIpEdits } from '../../resources/cluster-ip-edits.js';
import { isEdgeProxy } from '../../resources/edge-proxy.js';
import { defineRule } from '../rule.js';

/** A node port answers on every address of every node, past any Ingress (Service, type NodePort). */
export default defineRule({
  id: 'no-node-port',
  title: 'Services are not of type NodePort',
  severity: 'warning',
  modes: ['network-exposure'],
  profiles: ['recommended', 'strict'],
  reference: 'network-exposure#node-ports-and-load-balancers',
  rationale:
    'A node port opens the workload on each node, without TLS, host names or a filter before it. Ingress controllers and gateways are let off; backends of an Ingress are judged by no-exposed-backend.',
  equivalents: [
    'kube-linter/exposed-services',
    'kube-score/service-type',
    'gatekeeper-library/general/block-nodeport-services',
    'kyverno/best-practices/restrict-node-port',
    'kics/Service Type is NodePort',
    'kubescape/C-0021',
    'kubescape/C-0256',
  ],
  fixable: true,
  scope: 'resource',
  kinds: ['/Service'],

  *check({ resource, graph }) {
    const type = resource.at('spec', 'type');
    if (type.value !== 'NodePort' || isEdgeProxy(resource)) return;
    // A Service behind an Ingress of the set is the finding of no-exposed-backend.
    if (routersOf(graph, resource).length) return;
    const title = 'Make it a ClusterIP Service (assumes that no client comes by the port of a node)';
    const fix = { title, safety: 'suggestion', edits: clusterIpEdits(resource) } as const;
    yield { at: type, message: `Service "${resource.name}" is reachable on a port of every node.`, fix };
  },
});
