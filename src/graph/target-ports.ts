import { type DeclaredPort, declaredPorts } from '../resources/declared-port.js';
import type { Pod } from '../resources/pod.js';
import type { ServicePort } from '../resources/service-port.js';

/** A port of a pod with every name that its containers give it. */
export interface TargetPort {
  readonly number: number;
  readonly protocol: string;
  readonly names: readonly string[];
}

/** Where a Service's port leads in a pod; nothing where it names a port that no container has. */
export function targetPorts({ target, protocol }: ServicePort, pod: Pod): readonly TargetPort[] {
  const declared = declaredPorts(pod).filter((port) => port.protocol === protocol);
  const numbers =
    typeof target === 'number' ? [target] : declared.filter(({ name }) => name === target).map(({ number }) => number);
  return [...new Set(numbers)].map((number) => ({ number, protocol, names: namesOf(declared, number) }));
}

function namesOf(declared: readonly DeclaredPort[], number: number): string[] {
  return declared.flatMap((port) => (port.number === number && port.name !== undefined ? [port.name] : []));
}
