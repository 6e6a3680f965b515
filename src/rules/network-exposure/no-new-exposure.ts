import { isPlaceholder } from '../../documents/placeholder.js';
import { isEdgeProxy } from '../../resources/edge-proxy.js';
import { isPublicLoadBalancer } from '../../resources/load-balancer.js';
import type { Resource } from '../../resources/resource.js';
import { defineRule } from '../rule.js';

/** Service, type (ClusterIP reaches no further than the cluster); internal load balancer. */
export default defineRule({
  id: 'no-new-exposure',
  title: 'Changes open no Service that was reachable inside alone',
  severity: 'warning',
  modes: ['network-exposure'],
  profiles: ['recommended', 'strict'],
  reference: 'network-exposure#exposure-that-a-change-adds',
  rationale:
    'One word in a type, or an annotation less, takes a Service from the cluster to the network of the nodes or the internet. Reported where something was closed before, also where the result is what the set could have had from the start.',
  equivalents: [],
  fixable: false,
  outranks: ['no-node-port', 'no-public-load-balancer'],
  scope: 'change',
  kinds: ['/Service'],

  *check({ resource, before }) {
    const [old, now] = [typeOf(before), typeOf(resource)];
    if (isPlaceholder(old) || isPlaceholder(now) || isEdgeProxy(resource)) return;
    const name = `Service "${resource.name}"`;
    const at = resource.at('spec', 'type');
    if (isPublicLoadBalancer(resource) && !isPublicLoadBalancer(before)) {
      yield {
        at,
        message: `${name} has a load balancer that the whole internet may reach, and was not public before.`,
      };
    } else if (old === 'ClusterIP' && now === 'NodePort') {
      yield { at, message: `${name} is reachable on a port of every node, and was reachable in the cluster alone.` };
    } else if (old === 'ClusterIP' && now === 'LoadBalancer') {
      const message = `${name} has a load balancer for some addresses, and was reachable in the cluster alone.`;
      yield { at, severity: 'info', message };
    }
  },
});

function typeOf(service: Resource): unknown {
  return service.at('spec', 'type').value ?? 'ClusterIP';
}
