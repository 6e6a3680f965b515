/** A span of numbers, both ends included. */
export interface NumberRange {
  readonly min: number;
  readonly max: number;
}

/**
 * What only a site knows: each list belongs to an opt-in rule, which is silent where the list is not given.
 * Patterns are literal text in which `*` stands for any run of characters; a pattern covers the whole value.
 */
export interface SiteLists {
  /** Beginnings of image names, with their registry: `registry.example.com/team/`. */
  readonly allowedRegistries?: readonly string[];
  readonly blockedRegistries?: readonly string[];
  /** Each key that objects need, with the pattern of its value. */
  readonly requiredLabels?: Readonly<Record<string, string>>;
  readonly requiredAnnotations?: Readonly<Record<string, string>>;
  /** Patterns of `key` or `key=value`. */
  readonly forbiddenAnnotations?: readonly string[];
  /** Names of environment variables, each with the patterns of the values that it may not have. */
  readonly forbiddenEnvironment?: Readonly<Record<string, readonly string[]>>;
  readonly userIds?: readonly NumberRange[];
  readonly groupIds?: readonly NumberRange[];
  readonly allowedPriorityClasses?: readonly string[];
  readonly allowedStorageClasses?: readonly string[];
  readonly allowedIngressClasses?: readonly string[];
  readonly allowedRuntimeClasses?: readonly string[];
  readonly allowedServiceAccounts?: readonly string[];
  readonly allowedSecrets?: readonly string[];
  readonly allowedServicePorts?: readonly NumberRange[];
  readonly allowedHostPaths?: readonly string[];
  readonly allowedFlexVolumeDrivers?: readonly string[];
  readonly forbiddenPullPolicies?: readonly string[];
  readonly maxContainersPerPod?: number;
  /** In seconds. */
  readonly maxGracePeriod?: number;
  /** Quantities: the most that one container may ask for, and be limited to. */
  readonly maxRequests?: { readonly cpu?: string; readonly memory?: string };
  readonly maxLimits?: { readonly cpu?: string; readonly memory?: string };
}

/** A site that says nothing. */
export const NO_SITE: SiteLists = {};
