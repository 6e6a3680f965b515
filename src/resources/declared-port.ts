import type { Field } from '../documents/field.js';
import { isPlaceholder } from '../documents/placeholder.js';
import { isPartialContainer } from './partial.js';
import type { Pod } from './pod.js';

/** One element of a container's `ports`. */
export interface DeclaredPort {
  readonly name: string | undefined;
  readonly number: number;
  readonly protocol: string;
}

/**
 * The ports that a running pod's containers declare, sidecars included. The list is information: a container may listen
 * elsewhere (API reference, Container). A named `targetPort` however is looked up here alone.
 */
export function declaredPorts(pod: Pod): readonly DeclaredPort[] {
  const ports = known.get(pod) ?? portFields(pod).flatMap(readDeclaredPort);
  known.set(pod, ports);
  return ports;
}

const known = new WeakMap<Pod, readonly DeclaredPort[]>();

function portFields(pod: Pod): Field[] {
  const serving = pod.containers.filter(({ role }) => role === 'regular' || role === 'sidecar');
  return serving.flatMap((container) => container.at('ports').items());
}

function readDeclaredPort(field: Field): DeclaredPort[] {
  const number = field.at('containerPort').number;
  const protocol = field.at('protocol').string ?? 'TCP';
  return number === undefined ? [] : [{ name: field.at('name').string, number, protocol }];
}

/**
 * Whether more ports may be there than are written, so that none can be said to be missing: a name or number is not final,
 * or a container only changes one that stands elsewhere.
 */
export function hasOpenPorts(pod: Pod): boolean {
  const isOpen = open.get(pod) ?? (pod.containers.some(isPartialContainer) || portFields(pod).some(isNotFinal));
  open.set(pod, isOpen);
  return isOpen;
}

function isNotFinal(port: Field): boolean {
  return isPlaceholder(port.at('name').value) || isPlaceholder(port.at('containerPort').value);
}

const open = new WeakMap<Pod, boolean>();

/** The declared ports in words: `"http" 8080/TCP, 9090/TCP`; empty where there is none. */
export function describePorts(pod: Pod): string {
  const words = declaredPorts(pod).map(({ name, number, protocol }) => [name && `"${name}"`, `${number}/${protocol}`]);
  return words.map((parts) => parts.filter(Boolean).join(' ')).join(', ');
}
