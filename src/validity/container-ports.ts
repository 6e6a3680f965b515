import type { Field } from '../documents/field.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import type { ContainerCheck } from './container-check.js';
import { checkNonEmptyFormat } from './name-formats.js';
import { MOST_OF_PORT, PORT_NAME, repeated } from './network-formats.js';
import { checkRange } from './number-range.js';
import { isOpen } from './pod-check.js';
import { duplicateValue, invalidValue, quoted } from './problems.js';

/** The ports of one container, by themselves (API reference, ContainerPort). */
export const checkPorts: ContainerCheck = function* ({ container, target }) {
  const ports = container.at('ports').items();
  for (const port of ports) {
    yield* checkNonEmptyFormat(port.at('name'), PORT_NAME);
    yield* checkRange(port.at('containerPort'), 1, MOST_OF_PORT);
    if (port.at('hostPort').value !== 0) yield* checkRange(port.at('hostPort'), 1, MOST_OF_PORT);
  }
  for (const name of repeated(ports.map((port) => port.at('name'))))
    if (name.string)
      yield duplicateValue(name, `A port of container "${container.name}" is called ${quoted(name.string)} already.`);
  const network = target.spec.at('hostNetwork');
  if (network.value === true && container.role === 'regular') yield* checkSameAsHost(ports);
};

/** On the network of the host, a port of a container is a port of the host. */
function* checkSameAsHost(ports: readonly Field[]): Iterable<ShapeProblem> {
  for (const port of ports) {
    const [own, host] = [port.at('containerPort'), port.at('hostPort')];
    if (host.number && own.number !== host.number && !isOpen(own))
      yield invalidValue(
        host,
        `"hostPort" is ${host.number}; with "hostNetwork: true" it has to equal "containerPort" or be left out.`,
      );
  }
}
