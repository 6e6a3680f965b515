import { routersOf } from '../../graph/node-port-backends.js';
import { isEdgeProxy } from '../../resources/edge-proxy.js';
import { guardedPort } from '../../resources/guarded-ports.js';
import { isPublicLoadBalancer, openSourceRange } from '../../resources/load-balancer.js';
import { defineRule } from '../rule.js';

/** Without source ranges or the cloud's annotation for internal ones, a load balancer has a public address (Service, type LoadBalancer). */
export default defineRule({
  id: 'no-public-load-balancer',
  title: 'LoadBalancer Services are internal or limited to source ranges',
  severity: 'warning',
  modes: ['network-exposure'],
  profiles: ['recommended', 'strict'],
  reference: 'network-exposure#node-ports-and-load-balancers',
  rationale:
    'On most clouds the load balancer of a Service faces the internet unless it is told not to. Ingress controllers and gateways are let off; the port of a data store is an error.',
  equivalents: [
    'kube-linter/exposed-services',
    'gatekeeper-library/general/block-loadbalancer-services',
    'kyverno/other/restrict-loadbalancer',
    'kics/Service With External Load Balancer',
    'kubescape/C-0021',
    'kubescape/C-0245',
    'kubescape/C-0256',
  ],
  fixable: false,
  scope: 'resource',
  kinds: ['/Service'],

  *check({ resource, graph }) {
    if (!isPublicLoadBalancer(resource) || isEdgeProxy(resource)) return;
    const guarded = guardedPort(resource);
    // A Service behind an Ingress of the set is the finding of no-exposed-backend.
    if (!guarded && routersOf(graph, resource).length) return;
    const at = openSourceRange(resource) ?? resource.at('spec', 'type');
    if (!guarded)
      yield { at, message: `Service "${resource.name}" has a load balancer that the whole internet may reach.` };
    else
      yield {
        at,
        severity: 'error',
        message: `Service "${resource.name}" opens port ${guarded.port.port} (${guarded.listener}) to the whole internet.`,
      };
  },
});
