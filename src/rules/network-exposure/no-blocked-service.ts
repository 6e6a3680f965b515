import { escapesPolicies, hasForeignPolicy, isIsolated, rulesFor } from '../../graph/network-isolation.js';
import type { ResourceGraph } from '../../graph/resource-graph.js';
import { targetPorts } from '../../graph/target-ports.js';
import { declaredPorts } from '../../resources/declared-port.js';
import type { Resource } from '../../resources/resource.js';
import { isExternalName, readServicePorts, type ServicePort } from '../../resources/service-port.js';
import { defineRule } from '../rule.js';

/** Policies see the pod's port, not the Service's, and what no rule allows is refused (Network Policies, pod isolation). */
export default defineRule({
  id: 'no-blocked-service',
  title: 'A NetworkPolicy rule lets someone connect to the ports that a Service sends to',
  severity: 'error',
  modes: ['network-exposure'],
  profiles: ['recommended', 'strict'],
  reference: 'network-exposure#policies-and-service-ports',
  rationale:
    'Where policies isolate the pods and none allows the target port, the Service answers nobody; most often a rule names the port of the Service instead. One closed port beside open ones may be meant and is only remarked on.',
  equivalents: [],
  fixable: false,
  absence: true,
  scope: 'resource',
  kinds: ['/Service'],

  *check({ resource, graph }) {
    const workloads = graph.out(resource, 'selects').flatMap(({ to }) => to);
    const [workload] = workloads;
    if (!workload || isExternalName(resource) || hasForeignPolicy(graph, resource.namespace)) return;
    const ports = readServicePorts(resource);
    const blocked = ports.filter((port) => workloads.every((candidate) => isBlocked(graph, candidate, port)));
    const [first] = blocked;
    if (!first) return;
    const numbers = blocked
      .flatMap((port) => (workload.pod ? targetPorts(port, workload.pod) : []))
      .map(({ number }) => number);
    yield {
      at: first.field.at('port'),
      severity: blocked.length === ports.length ? 'error' : 'info',
      message: `Service "${resource.name}" sends to port ${[...new Set(numbers)].join(', ')} of ${workload.kind} "${workload.name}", to which no NetworkPolicy rule lets anyone connect.`,
    };
  },
});

function isBlocked(graph: ResourceGraph, workload: Resource, port: ServicePort): boolean {
  const { pod } = workload;
  if (!pod || escapesPolicies(pod) || !isIsolated(graph, workload, 'Ingress')) return false;
  const declared = declaredPorts(pod);
  const targets = targetPorts(port, pod);
  // A port that the pod does not declare beside others is the finding of match-service-port.
  if (declared.length && !targets.every(({ number }) => declared.some((candidate) => candidate.number === number)))
    return false;
  for (const rule of rulesFor(graph, workload, 'Ingress')) {
    if (targets.some(({ number, protocol, names }) => rule.allowsPort(number, protocol, names))) return false;
  }
  return targets.length > 0;
}
