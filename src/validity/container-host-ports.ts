import type { Field } from '../documents/field.js';
import type { Container } from '../resources/container.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { isOpen, isPodItself, type PodInObject } from './pod-check.js';
import { duplicateValue } from './problems.js';

/** Until then, templates on the network of the host got host ports as pods do. */
const TEMPLATE_PORTS_KEPT_SINCE = 28;

/**
 * Ports of the host that two containers ask for (API reference, ContainerPort). Init containers run one by one, so each
 * is only compared with itself.
 */
export function* checkHostPorts(target: PodInObject): Iterable<ShapeProblem> {
  const { containers } = target.pod;
  const init = containers.filter(({ role }) => role === 'init' || role === 'sidecar');
  yield* checkConflicts(
    containers.filter(({ role }) => role === 'regular'),
    target,
  );
  for (const container of init) yield* checkConflicts([container], target);
}

function* checkConflicts(containers: readonly Container[], target: PodInObject): Iterable<ShapeProblem> {
  const isOnHost = target.spec.at('hostNetwork').value === true;
  const isFilledIn = isOnHost && (isPodItself(target) || target.minor < TEMPLATE_PORTS_KEPT_SINCE);
  const taken = new Set<string>();
  for (const port of containers.flatMap((container) => container.at('ports').items())) {
    const field = hostPortOf(port, isFilledIn);
    const [protocol, address] = [port.at('protocol'), port.at('hostIP')];
    if (!field.number || [protocol, address].some(isOpen)) continue;
    const name = `${protocol.string || 'TCP'} ${address.string ?? ''} ${field.number}`;
    if (taken.has(name))
      yield duplicateValue(
        field,
        `Port ${field.number} of the host is asked for a second time; one port can have it for each protocol and address.`,
      );
    taken.add(name);
  }
}

/** @param isFilledIn whether the port of the container counts where none of the host is written. */
function hostPortOf(port: Field, isFilledIn: boolean): Field {
  const host = port.at('hostPort');
  return isFilledIn && (host.value ?? 0) === 0 ? port.at('containerPort') : host;
}
