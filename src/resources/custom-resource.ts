import { isCustomGroup } from './policy-rules.js';
import type { Resource } from './resource.js';

/** Whether an object is of a kind that a project outside Kubernetes defines. */
export function isCustom({ group }: Resource): boolean {
  return isCustomGroup(group);
}
