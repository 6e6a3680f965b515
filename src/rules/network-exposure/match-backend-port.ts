import type { Field } from '../../documents/field.js';
import { isPlaceholder } from '../../documents/placeholder.js';
import { backendPort, ROUTE_KINDS } from '../../graph/route-backends.js';
import type { Resource } from '../../resources/resource.js';
import { isExternalName, readServicePorts, type ServicePort } from '../../resources/service-port.js';
import { defineRule, type ProposedFix } from '../rule.js';

/** A backend names a port of the Service, not of its pods, by number or by name (API reference, ServiceBackendPort). */
export default defineRule({
  id: 'match-backend-port',
  title: 'The port of a backend is a port of its Service',
  severity: 'error',
  modes: ['network-exposure', 'fragile-rollouts'],
  profiles: ['recommended', 'strict'],
  reference: 'network-exposure#ingress-backends',
  rationale:
    'A backend with a port that its Service does not have answers every request with an error; most often it is the port of the container.',
  equivalents: ['kube-linter/dangling-ingress', 'kube-score/ingress-targets-service', 'kubescape/C-0298'],
  fixable: true,
  scope: 'resource',
  kinds: [
    'networking.k8s.io/Ingress',
    'extensions/Ingress',
    ...ROUTE_KINDS.map((kind) => `gateway.networking.k8s.io/${kind}`),
  ],

  *check({ resource, graph }) {
    for (const { at: serviceName, to } of graph.out(resource, 'routes-to')) {
      const services = to.filter((service) => service.group === '');
      const at = backendPort(serviceName);
      const [service] = services;
      if (
        !service ||
        !at.exists ||
        isPlaceholder(at.value) ||
        !services.every((candidate) => lacksPort(candidate, at.value))
      )
        continue;
      const ports = readServicePorts(service);
      const listing = ports.map(({ name, port }) => (name ? `${port} ("${name}")` : `${port}`)).join(', ');
      const fix = onlyPort(at, ports);
      yield {
        at,
        message: `${resource.kind} "${resource.name}" sends to port ${at.words} of Service "${service.name}", which has only ${listing}.`,
        ...(fix ? { fix } : {}),
      };
    }
  },
});

/** Only of Services whose every port can be read. */
function lacksPort(service: Resource, wanted: unknown): boolean {
  if (typeof wanted !== 'number' && typeof wanted !== 'string') return false;
  const ports = readServicePorts(service);
  if (isExternalName(service) || !ports.length || ports.length !== service.at('spec', 'ports').items().length)
    return false;
  if (ports.some(({ name }) => isPlaceholder(name))) return false;
  return !ports.some(({ name, port }) => name === wanted || port === Number(wanted));
}

/** A backend that writes a number gets a number, and one that writes a name gets a name. */
function onlyPort(at: Field, [only, ...others]: readonly ServicePort[]): ProposedFix | undefined {
  const value = typeof at.value === 'number' ? only?.port : only?.name;
  if (value === undefined || others.length) return undefined;
  return {
    title: `Send to ${value}, the only port of the Service (assumes that it is meant)`,
    safety: 'suggestion',
    edits: [at.set(value)],
  };
}
