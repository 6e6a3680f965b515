import type { Container } from './container.js';
import type { Resource } from './resource.js';

/**
 * Whether a workload only changes one that stands elsewhere (a part of an overlay), so that nothing can be missing from
 * it: no container of it has an image.
 */
export function isPartial({ pod }: Resource): boolean {
  return pod?.containers.every(isPartialContainer) ?? false;
}

/**
 * Whether a container only changes one that stands elsewhere: the API server demands an image of each. `auto` is what
 * Istio asks for where its injection fills the container in.
 */
export function isPartialContainer(container: Container): boolean {
  return (container.at('image').value ?? 'auto') === 'auto';
}
