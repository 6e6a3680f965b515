import type { Field } from '../documents/field.js';
import type { Resource } from '../resources/resource.js';
import { byName, type Reference } from './reference.js';

/** The kinds of gateway.networking.k8s.io that send traffic to Services. */
export const ROUTE_KINDS: readonly string[] = ['HTTPRoute', 'GRPCRoute', 'TLSRoute', 'TCPRoute', 'UDPRoute'];

/** Backends of networking.k8s.io/v1 (`service.name`) and of the older versions (`serviceName`). */
export function ingressBackends(ingress: Resource): Reference[] {
  const spec = ingress.at('spec');
  const rules = spec.at('rules').items();
  const paths = rules.flatMap((rule) => rule.at('http', 'paths').items());
  const backends = [spec.at('defaultBackend'), spec.at('backend'), ...paths.map((path) => path.at('backend'))];
  return backends
    .filter((backend) => !isAction(backend))
    .flatMap((backend) => [
      ...byName('routes-to', 'Service', backend.at('service', 'name'), ingress.namespace),
      ...byName('routes-to', 'Service', backend.at('serviceName'), ingress.namespace),
    ]);
}

/** The AWS load balancer controller reads the name of such a backend as that of an annotation, not of a Service. */
function isAction(backend: Field): boolean {
  return [backend.at('service', 'port', 'name'), backend.at('servicePort')].some(
    ({ value }) => value === 'use-annotation',
  );
}

/** Backends of a route and of its mirror filters; a reference without a kind means a Service (Gateway API, BackendRef). */
export function routeBackends(route: Resource): Reference[] {
  const rules = route.at('spec', 'rules').items();
  const backends = rules.flatMap((rule) => rule.at('backendRefs').items());
  const filters = [...rules, ...backends].flatMap((part) => part.at('filters').items());
  const mirrors = filters.map((filter) => filter.at('requestMirror', 'backendRef'));
  return [...backends, ...mirrors]
    .filter(isService)
    .flatMap((backend) =>
      byName('routes-to', 'Service', backend.at('name'), backend.at('namespace').string ?? route.namespace),
    );
}

function isService(backend: Field): boolean {
  return (backend.at('kind').value ?? 'Service') === 'Service' && (backend.at('group').value ?? '') === '';
}

/**
 * The port that a backend names beside its Service, given the place of the Service's name.
 *
 * A number, a port's name, or a field without a value where none is written.
 */
export function backendPort(serviceName: Field): Field {
  const backend = serviceName.parent ?? serviceName;
  if (serviceName.key === 'serviceName') return backend.at('servicePort');
  if (backend.key !== 'service') return backend.at('port');
  const name = backend.at('port', 'name');
  return name.exists ? name : backend.at('port', 'number');
}
