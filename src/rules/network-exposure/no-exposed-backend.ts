import { isReachedByNodePort, routersOf } from '../../graph/node-port-backends.js';
import { clusterIpEdits } from '../../resources/cluster-ip-edits.js';
import { isEdgeProxy } from '../../resources/edge-proxy.js';
import { guardedPort } from '../../resources/guarded-ports.js';
import { isPublicLoadBalancer } from '../../resources/load-balancer.js';
import { defineRule } from '../rule.js';

/** An Ingress or route needs no more than a Service inside the cluster (Ingress; Gateway API, HTTPRoute). */
export default defineRule({
  id: 'no-exposed-backend',
  title: 'Services behind an Ingress or route are of type ClusterIP',
  severity: 'warning',
  modes: ['network-exposure'],
  profiles: ['recommended', 'strict'],
  reference: 'network-exposure#services-behind-an-ingress',
  rationale:
    'A second way in goes past the TLS, authentication and limits of the Ingress. Where a cloud load balancer needs node ports, they are let be.',
  equivalents: ['kubescape/C-0256'],
  fixable: true,
  scope: 'resource',
  kinds: ['/Service'],

  *check({ resource, graph }) {
    const [router] = routersOf(graph, resource);
    const type = resource.at('spec', 'type');
    const isExposed = type.value === 'NodePort' || (isPublicLoadBalancer(resource) && !guardedPort(resource));
    if (!router || !isExposed || isEdgeProxy(resource) || isReachedByNodePort(graph, resource)) return;
    yield {
      at: type,
      message: `Service "${resource.name}" is of type ${type.value} although ${router.kind} "${router.name}" leads to it.`,
      fix: {
        title: `Make it a ClusterIP Service (assumes that all clients come through the ${router.kind})`,
        safety: 'suggestion',
        edits: clusterIpEdits(resource),
      },
    };
  },
});
