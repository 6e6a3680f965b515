import type { SiteLists } from '../../src/config/site-lists.js';

/** The site that the examples of its own reference are judged for; the clean workload is one of its. */
export const EXAMPLE_SITE: SiteLists = {
  allowedRegistries: ['registry.example.com/'],
  blockedRegistries: ['quay.io'],
  requiredLabels: { team: '*' },
  requiredAnnotations: { contact: '*@example.com' },
  forbiddenAnnotations: ['example.com/skip-*'],
  forbiddenEnvironment: { TLS_VERIFY: ['off'] },
  forbiddenPullPolicies: ['Always'],
  userIds: [{ min: 10000, max: 19999 }],
  groupIds: [{ min: 10000, max: 19999 }],
  allowedHostPaths: ['/var/log'],
  allowedFlexVolumeDrivers: [],
  allowedPriorityClasses: ['shop-*'],
  allowedStorageClasses: ['fast'],
  allowedIngressClasses: ['internal'],
  allowedRuntimeClasses: ['gvisor'],
  allowedServiceAccounts: ['orders-*'],
  allowedSecrets: ['shop-*'],
  allowedServicePorts: [{ min: 80, max: 80 }],
  maxContainersPerPod: 1,
  maxGracePeriod: 120,
  maxRequests: { memory: '8Gi' },
  maxLimits: {},
};
