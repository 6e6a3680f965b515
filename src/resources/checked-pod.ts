import type { Resource } from './resource.js';

/** The template of a StatefulSet was looked at only when its pods were made, until 1.34. */
export const STATEFUL_SET_TEMPLATE_SINCE = 34;

/**
 * Whether an API server looks at the pod of an object when it is asked to keep the object, apart from labels,
 * annotations and what kinds of pods the kind takes (Kubernetes source, ValidateStatefulSetSpec).
 */
export function isPodChecked(resource: Resource, minor: number): boolean {
  return minor >= STATEFUL_SET_TEMPLATE_SINCE || !resource.isA('StatefulSet', 'apps');
}
