import type { Container } from '../resources/container.js';
import { isPartialContainer } from '../resources/partial.js';
import type { Pod } from '../resources/pod.js';
import type { Resource } from '../resources/resource.js';
import { readServicePorts } from '../resources/service-port.js';
import type { ResourceGraph } from './resource-graph.js';

/** The Services of the set that send to a workload's pods. */
export function servicesOf(graph: ResourceGraph, workload: Resource): readonly Resource[] {
  return graph.in(workload, 'selects').map(({ from }) => from);
}

/**
 * The regular containers that answer clients: those behind the ports of a Service of the set, else those that declare a
 * port. Ports for metrics, health and debugging count as none, and neither does a port on the node's own network, where
 * node agents listen.
 */
export function servingContainers(graph: ResourceGraph, workload: Resource, pod: Pod): readonly Container[] {
  const regular = pod.containers.filter((container) => container.role === 'regular' && !isPartialContainer(container));
  const services = servicesOf(graph, workload);
  if (!services.length) return pod.spec.at('hostNetwork').value === true ? [] : regular.filter(declaresPort);
  const targets = services.flatMap(targetsOf);
  if (!targets.length) return [];
  const targeted = regular.filter((container) =>
    declaredAs(container).some((port) => targets.some((target) => target === port)),
  );
  if (targeted.length) return targeted;
  return regular.length === 1 ? regular : regular.filter(declaresPort);
}

/** Ports that only the platform asks. */
const AUXILIARY =
  /(?:^|-)(?:metrics?|prom(?:etheus)?|telemetry|health(?:z|check)?|probes?|livez|readyz|debug|pprof|profiling|jmx)(?:-|$)/;
const METRICS_SERVICE = /(?:^|-)metrics(?:-|$)/;

function targetsOf(service: Resource): (number | string)[] {
  if (METRICS_SERVICE.test(service.name)) return [];
  const ports = readServicePorts(service).filter(
    ({ name, target }) => !AUXILIARY.test(name ?? '') && !AUXILIARY.test(String(target)),
  );
  return ports.map(({ target }) => target);
}

function declaresPort(container: Container): boolean {
  const ports = container.at('ports').items();
  return ports.some((port) => port.at('containerPort').exists && !AUXILIARY.test(port.at('name').string ?? ''));
}

/** The names and numbers of a container's ports. */
function declaredAs(container: Container): unknown[] {
  const ports = container.at('ports').items();
  return ports.flatMap((port) => [port.at('name').value, port.at('containerPort').value]);
}
