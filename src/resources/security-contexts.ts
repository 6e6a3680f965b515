import type { Field } from '../documents/field.js';
import type { Container } from './container.js';
import type { Pod } from './pod.js';

/** One security context of a pod, whether or not it is written. */
export interface SecurityContext {
  /** Whose it is, to begin a sentence with: `The pod`, `Container "app"`. */
  readonly owner: string;
  readonly field: Field;
}

/** The pod's own security context and that of each container (API reference, PodSecurityContext, SecurityContext). */
export function securityContexts(pod: Pod): SecurityContext[] {
  const ofContainers = pod.containers.map((container) => ({
    owner: ownerOf(container),
    field: container.at('securityContext'),
  }));
  return [{ owner: POD, field: pod.spec.at('securityContext') }, ...ofContainers];
}

/** Who wrote an effective field: the pod where it was taken from the pod's security context, else the container. */
export function writerOf(effective: Field, container: Container): string {
  return effective.parent === container.podSecurityContext ? POD : ownerOf(container);
}

/** Whether a container is privileged, which leaves nothing for most other security settings to hold back. */
export function isPrivileged(container: Container): boolean {
  return container.at('securityContext', 'privileged').value === true;
}

/**
 * Whether the API server refuses `allowPrivilegeEscalation: false` in a container: beside `privileged: true` or an added
 * `CAP_SYS_ADMIN`, so written (API reference, SecurityContext; its validation).
 */
export function refusesNoEscalation(container: Container): boolean {
  const added = container.at('securityContext', 'capabilities', 'add').items();
  return isPrivileged(container) || added.some(({ value }) => value === 'CAP_SYS_ADMIN');
}

/** Names containers in the middle of a sentence: `container "app"`, `containers "app" and "proxy"`. */
export function nameContainers(containers: readonly Container[]): string {
  const names = containers.map(({ name }) => `"${name}"`);
  const last = names.pop() ?? '';
  return names.length ? `containers ${names.join(', ')} and ${last}` : `container ${last}`;
}

const POD = 'The pod';

function ownerOf({ name }: Container): string {
  return `Container "${name}"`;
}
