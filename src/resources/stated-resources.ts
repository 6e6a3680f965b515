import { type Field, isMap } from '../documents/field.js';
import type { Container } from './container.js';
import type { Pod } from './pod.js';
import { parseQuantity } from './quantity.js';

/** A container in its pod, as a release (its minor number) reads them. */
export interface ContainerInPod {
  readonly container: Container;
  readonly pod: Pod;
  readonly minor: number;
}

/**
 * The pod's own `resources`, which hold for all of its containers (KEP-2837). The server drops them before 1.34, where
 * the feature is off by default; undefined there and where none stand.
 */
export function podLevelResources(pod: Pod, minor: number): Field | undefined {
  const resources = pod.spec.at('resources');
  return minor >= 34 && resources.exists ? resources : undefined;
}

/**
 * Whether a container has a request for a resource: its own or its pod's. A limit counts, as the request defaults to it
 * (API reference, ResourceRequirements).
 */
export function hasRequest(where: ContainerInPod, resource: string): boolean {
  return isStated(where, 'requests', resource) || isStated(where, 'limits', resource);
}

/** Whether a container has a limit for a resource: its own or its pod's. */
export function hasLimit(where: ContainerInPod, resource: string): boolean {
  return isStated(where, 'limits', resource);
}

/** Whether a container has neither a request nor a limit for CPU or memory: alone in its pod, it makes that BestEffort. */
export function statesNothing(where: ContainerInPod): boolean {
  return !hasRequest(where, 'cpu') && !hasRequest(where, 'memory');
}

/** What a container itself asks for and is held to; undefined where that is zero, missing or no quantity. */
export interface OwnAmounts {
  readonly request: number | undefined;
  readonly limit: number | undefined;
}

/** A container's own amounts of a resource, in cores or bytes; its request defaults to its limit. */
export function ownAmounts(container: Container, resource: string): OwnAmounts {
  const limit = parseQuantity(container.at('resources', 'limits', resource).value) || undefined;
  const request = container.at('resources', 'requests', resource);
  return { request: request.exists ? parseQuantity(request.value) || undefined : limit, limit };
}

function isStated({ container, pod, minor }: ContainerInPod, list: 'requests' | 'limits', resource: string): boolean {
  const podLevel = podLevelResources(pod, minor);
  return (
    states(container.at('resources'), list, resource) || (podLevel !== undefined && states(podLevel, list, resource))
  );
}

/** Zero counts as nothing, as it does for the QoS class. What cannot be read may say anything, so it counts. */
function states(resources: Field, list: string, resource: string): boolean {
  const amounts = resources.at(list);
  if ([resources, amounts].some(({ exists, value }) => exists && !isMap(value))) return true;
  const amount = amounts.at(resource);
  return amount.exists && parseQuantity(amount.value) !== 0;
}
