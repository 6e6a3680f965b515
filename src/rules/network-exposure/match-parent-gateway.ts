import { isPlaceholder } from '../../documents/placeholder.js';
import { hasGatewayIn, type ParentGateway, parentGateways, takesRoutesOf } from '../../graph/parent-gateways.js';
import type { ResourceGraph } from '../../graph/resource-graph.js';
import { ROUTE_KINDS } from '../../graph/route-backends.js';
import type { Resource } from '../../resources/resource.js';
import { defineRule } from '../rule.js';

/** Gateway API, ParentReference, AllowedRoutes (namespaces: Same by default). */
export default defineRule({
  id: 'match-parent-gateway',
  title: 'Routes attach to a Gateway and a listener of the set that take them',
  severity: 'warning',
  modes: ['network-exposure', 'fragile-rollouts'],
  profiles: ['recommended', 'strict'],
  reference: 'network-exposure#routes-and-gateways',
  rationale:
    'A route that no listener takes is accepted and serves nothing; only its status says so. Judged where the set has Gateways in the namespace that the route names.',
  equivalents: [],
  fixable: false,
  absence: true,
  scope: 'resource',
  kinds: ROUTE_KINDS.map((kind) => `gateway.networking.k8s.io/${kind}`),

  *check({ resource, graph }) {
    for (const parent of parentGateways(graph, resource)) {
      const fault = parent.gateways.length ? refusal(parent, resource) : absence(parent, graph);
      if (fault)
        yield {
          at: parent.at,
          message: `${resource.kind} "${resource.name}" attaches to Gateway "${parent.name}", ${fault}.`,
        };
    }
  },
});

function absence({ name, namespace }: ParentGateway, graph: ResourceGraph): string | undefined {
  const [elsewhere] = graph.named('Gateway', name, undefined);
  if (elsewhere) return `which the set has in namespace "${elsewhere.namespace}"`;
  return hasGatewayIn(graph, namespace) ? 'which the set does not have' : undefined;
}

/** Why no listener of any Gateway that is meant takes the route. */
function refusal({ at, gateways }: ParentGateway, route: Resource): string | undefined {
  const section = at.at('sectionName').string;
  const listeners = gateways.flatMap((gateway) =>
    gateway
      .at('spec', 'listeners')
      .items()
      .map((listener) => ({ gateway, listener })),
  );
  if (!listeners.length || isPlaceholder(section) || isPlaceholder(route.namespace)) return undefined;
  const named = listeners.filter(({ listener }) => section === undefined || listener.at('name').value === section);
  if (!named.length) return `which has no listener "${section}"`;
  const isTaken = named.some(({ gateway, listener }) => takesRoutesOf(listener, gateway, route.namespace));
  return isTaken ? undefined : 'whose listener takes routes of its own namespace alone';
}
