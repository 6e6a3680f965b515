import { declaredPorts } from '../resources/declared-port.js';
import type { Resource } from '../resources/resource.js';
import { readServicePorts, type ServicePort } from '../resources/service-port.js';
import type { ResourceGraph } from './resource-graph.js';
import { type TargetPort, targetPorts } from './target-ports.js';

/** A port of pods, and the Service that gives it another number. */
export interface PortBehindService extends TargetPort {
  readonly service: Resource;
}

/**
 * Where the pods of these workloads listen, if a port is that of a Service before them: none of them declares it, and the
 * Service sends it to one other number.
 */
export function portBehindService(
  graph: ResourceGraph,
  workloads: readonly Resource[],
  { port, protocol }: { readonly port: number; readonly protocol: unknown },
): PortBehindService | undefined {
  const declares = ({ pod }: Resource) => pod && declaredPorts(pod).some(({ number }) => number === port);
  if (workloads.some(declares)) return undefined;
  const [workload] = workloads;
  for (const { from: service, to } of workload ? graph.in(workload, 'selects') : []) {
    for (const entry of readServicePorts(service)) {
      const target = entry.port === port && entry.protocol === protocol ? onlyTarget(entry, to) : undefined;
      if (target && target.number !== port) return { ...target, service };
    }
  }
  return undefined;
}

function onlyTarget(port: ServicePort, workloads: readonly Resource[]): TargetPort | undefined {
  const [first, ...others] = workloads.flatMap(({ pod }) => (pod ? targetPorts(port, pod) : []));
  return others.every(({ number }) => number === first?.number) ? first : undefined;
}
