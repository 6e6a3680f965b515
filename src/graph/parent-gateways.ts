import type { Field } from '../documents/field.js';
import { isPlaceholder } from '../documents/placeholder.js';
import type { Resource } from '../resources/resource.js';
import { mayShareNamespace } from './namespaced-index.js';
import type { ResourceGraph } from './resource-graph.js';

/** A Gateway that a route wants to attach to (Gateway API, ParentReference). */
export interface ParentGateway {
  readonly at: Field;
  readonly name: string;
  readonly namespace: string | undefined;
  /** The Gateways of the set that it may mean. */
  readonly gateways: readonly Resource[];
}

const GROUP = 'gateway.networking.k8s.io';

/** The Gateways that a route names, where the names are final; a parent without a kind is a Gateway. */
export function parentGateways(graph: ResourceGraph, route: Resource): ParentGateway[] {
  const refs = route.at('spec', 'parentRefs').items();
  const named = refs.filter(
    (ref) => (ref.at('kind').value ?? 'Gateway') === 'Gateway' && (ref.at('group').value ?? GROUP) === GROUP,
  );
  return named.flatMap((at) => {
    const name = at.at('name').string;
    const namespace = at.at('namespace').string ?? route.namespace;
    if (!name || isPlaceholder(name)) return [];
    const gateways = graph.named('Gateway', name, namespace).filter(({ group }) => group === GROUP);
    return [{ at, name, namespace, gateways }];
  });
}

/** Whether the set has any Gateway in a namespace, so that it was meant to have those that are named there. */
export function hasGatewayIn(graph: ResourceGraph, namespace: string | undefined): boolean {
  return graph.ofKind('Gateway', GROUP).some((gateway) => mayShareNamespace(gateway.namespace, namespace));
}

/** Whether a listener takes routes of this namespace: its Gateway's own, where nothing is said (Gateway API, AllowedRoutes). */
export function takesRoutesOf(listener: Field, gateway: Resource, namespace: string | undefined): boolean {
  const from = listener.at('allowedRoutes', 'namespaces', 'from').value ?? 'Same';
  return from !== 'Same' || mayShareNamespace(gateway.namespace, namespace);
}
