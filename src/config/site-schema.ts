import * as z from 'zod/mini';
import type { SiteLists } from './site-lists.js';
import { list, mapOf, quantity, strictMap, text, wholeNumber } from './values.js';

const Range = strictMap(
  { min: wholeNumber('The least.'), max: wholeNumber('The most.') },
  'a range such as { min: 1000, max: 2000 }',
).check(z.refine(({ min, max }) => min <= max, { error: 'must have a min that is not above its max' }));

const Amounts = strictMap(
  { cpu: z.exactOptional(quantity('As "500m".')), memory: z.exactOptional(quantity('As "512Mi".')) },
  'a map such as { cpu: "2", memory: 1Gi }',
);

const texts = (description: string) => z.exactOptional(list(text(), description));
const ranges = (description: string) => z.exactOptional(list(Range, description));

/** What a configuration may tell of its site: exactly {@link SiteLists}. */
const LISTS = {
  allowedRegistries: texts('Beginnings of image names that are allowed, with their registry.'),
  blockedRegistries: texts('Beginnings of image names that are not allowed.'),
  requiredLabels: z.exactOptional(mapOf(text(), 'Labels that objects need, each with the pattern of its value.')),
  requiredAnnotations: z.exactOptional(mapOf(text(), 'Annotations that objects need, each with its pattern.')),
  forbiddenAnnotations: texts('Annotations that are not allowed, as key or key=value; * stands for any text.'),
  forbiddenEnvironment: z.exactOptional(
    mapOf(list(text()), 'Environment variables, each with the patterns of values that it may not have.'),
  ),
  userIds: ranges('Ranges of user ids that containers may run as.'),
  groupIds: ranges('Ranges of group ids that containers may run as.'),
  allowedPriorityClasses: texts('Names of priority classes that are allowed.'),
  allowedStorageClasses: texts('Names of storage classes that are allowed.'),
  allowedIngressClasses: texts('Names of ingress classes that are allowed.'),
  allowedRuntimeClasses: texts('Names of runtime classes that are allowed.'),
  allowedServiceAccounts: texts('Names of service accounts that are allowed.'),
  allowedSecrets: texts('Names of Secrets that pods may use.'),
  allowedServicePorts: ranges('Ranges of ports that Services may have.'),
  allowedHostPaths: texts('Paths of the node that pods may mount.'),
  allowedFlexVolumeDrivers: texts('FlexVolume drivers that are allowed.'),
  forbiddenPullPolicies: texts('Image pull policies that are not allowed.'),
  maxContainersPerPod: z.exactOptional(wholeNumber('The most containers that a pod may have.')),
  maxGracePeriod: z.exactOptional(wholeNumber('The longest termination grace period, in seconds.')),
  maxRequests: z.exactOptional(Amounts),
  maxLimits: z.exactOptional(Amounts),
} satisfies Record<keyof SiteLists, z.ZodMiniType>;

export const Site: z.ZodMiniType<SiteLists> = strictMap(LISTS, 'a map of lists');
