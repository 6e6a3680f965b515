import type { Field } from '../../documents/field.js';
import { isPlaceholder } from '../../documents/placeholder.js';
import { targetPorts } from '../../graph/target-ports.js';
import { declaredPorts, describePorts, hasOpenPorts } from '../../resources/declared-port.js';
import type { Resource } from '../../resources/resource.js';
import { isExternalName, isHeadless, readServicePorts, type ServicePort } from '../../resources/service-port.js';
import { sameName } from '../../schemas/near-name.js';
import { defineRule, type Problem, type ProposedFix } from '../rule.js';

/** A name is looked up among the ports of the pod's containers, with equal protocol, and without a match the port has no endpoints (API reference, ServicePort). */
export default defineRule({
  id: 'match-service-port',
  title: 'The targetPort of a Service is a port of the pods that it selects',
  severity: 'error',
  modes: ['network-exposure'],
  profiles: ['recommended', 'strict'],
  reference: 'network-exposure#service-ports',
  rationale:
    'A name that no container declares leaves the Service without endpoints. A number that none declares still works where something listens, so it is a warning where the pods declare other ports only, and nothing where they declare none.',
  equivalents: [],
  fixable: true,
  scope: 'resource',
  kinds: ['/Service'],

  *check({ resource, graph }) {
    const workloads = graph.out(resource, 'selects').flatMap(({ to }) => to);
    const [workload] = workloads;
    if (!workload || isExternalName(resource) || workloads.some(({ pod }) => !pod || hasOpenPorts(pod))) return;
    const ports = readServicePorts(resource).filter(({ target }) => !isPlaceholder(target));
    const isMissing = (port: ServicePort) => workloads.every((candidate) => !declares(candidate, port));
    const missing = ports.filter(isMissing);
    for (const port of missing) {
      const at = port.field.at('targetPort');
      const problem = { at: at.exists ? at : port.field.at('port') };
      if (typeof port.target === 'string')
        yield { ...problem, ...unnamed(resource, workload, port), ...meant(problem.at, port, workloads) };
      else if (!isHeadless(resource) && workloads.every(declaresAny)) {
        const severity = missing.length === ports.length ? 'warning' : 'info';
        yield {
          ...problem,
          severity,
          message: `Service "${resource.name}" sends to port ${port.target}; ${listing(workload)}.`,
        };
      }
    }
  },
});

/** Clients of a headless Service reach its pods all the same. */
function unnamed(service: Resource, workload: Resource, port: ServicePort): Pick<Problem, 'message' | 'severity'> {
  const message = `Service "${service.name}" sends to the ${port.protocol} port named "${port.target}"; ${listing(workload)}.`;
  return isHeadless(service) ? { message, severity: 'warning' } : { message };
}

/** A name that differs by a slip, or the only port that there is. */
function meant(at: Field, { target, protocol }: ServicePort, workloads: readonly Resource[]): { fix?: ProposedFix } {
  const [pod, ...others] = workloads.map((workload) => workload.pod);
  if (!pod || others.length || at.key !== 'targetPort') return {};
  const declared = declaredPorts(pod).filter((port) => port.protocol === protocol);
  const names = declared.flatMap(({ name }) => name ?? []);
  const [only, ...more] = declared;
  const near = sameName(String(target), names) ?? (more.length ? undefined : (only?.name ?? only?.number));
  if (near === undefined) return {};
  const title = more.length
    ? `Send to "${near}" (assumes a slip of spelling)`
    : `Send to ${near}, the only port that the pods declare (assumes that it is meant)`;
  return { fix: { title, safety: 'suggestion', edits: [at.set(near)] } };
}

function declares({ pod }: Resource, port: ServicePort): boolean {
  if (!pod) return false;
  if (typeof port.target === 'string') return targetPorts(port, pod).length > 0;
  return declaredPorts(pod).some(({ number, protocol }) => number === port.target && protocol === port.protocol);
}

function declaresAny({ pod }: Resource): boolean {
  return pod !== undefined && declaredPorts(pod).length > 0;
}

function listing({ kind, name, pod }: Resource): string {
  const ports = pod ? describePorts(pod) : '';
  return `the containers of ${kind} "${name}" declare ${ports ? `only ${ports}` : 'no port'}`;
}
