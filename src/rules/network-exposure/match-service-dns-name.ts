import type { ResourceGraph } from '../../graph/resource-graph.js';
import { hasWorkloadIn } from '../../graph/workload-namespaces.js';
import type { Resource } from '../../resources/resource.js';
import { readServiceAddress, type ServiceAddress, serviceInHost } from '../../resources/service-address.js';
import { isExternalName, isHeadless, readServicePorts } from '../../resources/service-port.js';
import { defineRule, type Problem } from '../rule.js';

/** A short name means the pod's own namespace, and a name resolves to a Service's address, which answers on the Service's ports (DNS for Services and Pods). */
export default defineRule({
  id: 'match-service-dns-name',
  title: 'Addresses in the environment name Services of the set where and as they are',
  severity: 'warning',
  modes: ['network-exposure'],
  profiles: ['recommended', 'strict'],
  reference: 'network-exposure#names-and-ports-of-services',
  rationale:
    'A wrong namespace or the port of the container in the address of a Service shows only when the program runs. It is judged only where the set holds a Service of that name.',
  equivalents: [],
  fixable: true,
  scope: 'container',

  *check({ container, resource, graph }) {
    for (const variable of container.at('env').items()) {
      const at = variable.at('value');
      const address = readServiceAddress(at.string ?? '');
      const fault = address && faultOf(graph, resource, address);
      if (!fault) continue;
      const { written, meant, ...rest } = fault;
      const text = meant === undefined ? undefined : replaceOnce(at.string ?? '', written, meant);
      const title = `Write ${meant} for ${written} (assumes that this Service is meant)`;
      yield {
        at,
        ...rest,
        ...(text === undefined ? {} : { fix: { title, safety: 'suggestion', edits: [at.set(text)] } }),
        message: `Variable "${variable.at('name').string ?? ''}" of container "${container.name}" ${fault.message}.`,
      };
    }
  },
});

interface Fault extends Pick<Problem, 'message' | 'severity'> {
  /** The part of the address that is wrong. */
  readonly written: string;
  /** What can only have been meant; undefined where that is not certain. */
  readonly meant?: string;
}

/** Undefined where the part does not stand there exactly once, each border a border of words. */
function replaceOnce(text: string, part: string, by: string): string | undefined {
  const at = text.indexOf(part);
  const after = text[at + part.length] ?? '';
  const isWhole = at >= 0 && !/[\w-]/.test(after) && !/[\w.-]/.test(text[at - 1] ?? '');
  return isWhole && !text.includes(part, at + 1) ? text.slice(0, at) + by + text.slice(at + part.length) : undefined;
}

function faultOf(graph: ResourceGraph, client: Resource, { host, port }: ServiceAddress): Fault | undefined {
  const named = serviceInHost(host);
  if (!named) return undefined;
  const namespace = named.namespace ?? client.namespace;
  const services = graph.named('Service', named.name, namespace).filter(({ group }) => group === '');
  if (services.length) return port === undefined ? undefined : portFault(services, port);
  const [elsewhere] = graph.named('Service', named.name, undefined).filter(({ group }) => group === '');
  if (!elsewhere) return undefined;
  const message = `names the host "${host}", but the set has Service "${named.name}" only in namespace "${elsewhere.namespace}"`;
  const isCertain =
    named.namespace === undefined || named.namespace === 'default' || hasWorkloadIn(graph, named.namespace);
  const written = named.namespace === undefined ? host : `${named.name}.${named.namespace}`;
  const fault = { message, written };
  return isCertain ? { ...fault, meant: `${named.name}.${elsewhere.namespace}` } : { ...fault, severity: 'info' };
}

/** A headless Service leads to the pods, whose ports need not be declared. */
function portFault(services: readonly Resource[], port: number): Fault | undefined {
  const hasIt = (service: Resource) =>
    isExternalName(service) || isHeadless(service) || readServicePorts(service).some((entry) => entry.port === port);
  const [service] = services;
  if (!service || services.some(hasIt)) return undefined;
  const ports = readServicePorts(service).map((entry) => entry.port);
  const [only, ...others] = ports;
  const meant = others.length ? {} : { meant: `${only}` };
  return ports.length
    ? {
        written: `${port}`,
        ...meant,
        message: `connects to port ${port} of Service "${service.name}", which has only ${ports.join(', ')}`,
      }
    : undefined;
}
