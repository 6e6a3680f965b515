/**
 * The names of resources that amounts can be stated of, as the API server knows them.
 *
 * Source: API reference, ResourceRequirements, LimitRange and ResourceQuota; Extended resources; Resource quotas.
 */

export const CONTAINER_RESOURCES: readonly string[] = ['cpu', 'memory', 'ephemeral-storage'];
export const POD_LEVEL_RESOURCES: readonly string[] = ['cpu', 'memory'];

const COUNTED_OBJECTS = [
  'pods',
  'services',
  'services.loadbalancers',
  'services.nodeports',
  'replicationcontrollers',
  'resourcequotas',
  'secrets',
  'configmaps',
  'persistentvolumeclaims',
];

export const QUOTA_RESOURCES: readonly string[] = [
  ...CONTAINER_RESOURCES,
  ...CONTAINER_RESOURCES.flatMap((name) => [`requests.${name}`, `limits.${name}`]),
  'requests.storage',
  ...COUNTED_OBJECTS,
];

/** A resource that a device plugin or an administrator adds: `nvidia.com/gpu`. A quota writes `requests.` before it. */
export function isExtended(name: string): boolean {
  return name.includes('/') && !name.includes('kubernetes.io/') && !name.startsWith('requests.');
}

export function isHugePages(name: string): boolean {
  return name.startsWith('hugepages-') || name.startsWith('requests.hugepages-');
}

/** Whether requests may be lower than limits: only what can be taken back or lent out. */
export function isOvercommittable(name: string): boolean {
  return !isExtended(name) && !isHugePages(name);
}

/** Whether only whole amounts exist: devices and objects. */
export function isWhole(name: string): boolean {
  return isExtended(name) || COUNTED_OBJECTS.includes(name);
}
