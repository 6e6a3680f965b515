import type { Field } from '../documents/field.js';
import type { Resource } from './resource.js';

/** One element of a Service's `ports`. */
export interface ServicePort {
  readonly field: Field;
  readonly name: string | undefined;
  /** Where the Service listens. */
  readonly port: number;
  readonly protocol: string;
  /** Where it sends to: a number, or the name of a port of the pod; the same number where nothing is written. */
  readonly target: number | string;
}

/** The ports of a Service whose numbers and names are known; entries that are wrong or not final are left out. */
export function readServicePorts(service: Resource): readonly ServicePort[] {
  return service.at('spec', 'ports').items().flatMap(readServicePort);
}

function readServicePort(field: Field): ServicePort[] {
  const port = field.at('port').number;
  const target = field.at('targetPort').value ?? port;
  const protocol = field.at('protocol').value ?? 'TCP';
  if (port === undefined || typeof protocol !== 'string') return [];
  if (typeof target !== 'number' && typeof target !== 'string') return [];
  return [{ field, name: field.at('name').string, port, protocol, target }];
}

/** Whether it has no virtual address, so that clients reach the pods themselves, on the ports that they listen on. */
export function isHeadless(service: Resource): boolean {
  return service.at('spec', 'clusterIP').value === 'None';
}

/** Whether it is another name for a host and sends nothing itself. */
export function isExternalName(service: Resource): boolean {
  return service.at('spec', 'type').value === 'ExternalName';
}
