import type { ResourceId } from './finding.js';

/** The levels of the Pod Security Standards, from the one that admits everything on. */
export const POD_SECURITY_LEVELS = ['privileged', 'baseline', 'restricted'] as const;
export type PodSecurityLevel = (typeof POD_SECURITY_LEVELS)[number];

/** To which level the pods of an object conform. */
export interface ObjectPodSecurity {
  readonly resource: ResourceId;
  readonly level: PodSecurityLevel;
  /** The controls that keep it from the next level, as Pod Security Admission names them. */
  readonly missed: readonly string[];
}

/** Which level a namespace could enforce without refusing any pod of the set. */
export interface NamespacePodSecurity {
  /** Undefined for objects that name none. */
  readonly namespace: string | undefined;
  readonly level: PodSecurityLevel;
  /** What the label of the Namespace says, where the set has one. */
  readonly enforced: string | undefined;
  readonly objects: readonly ObjectPodSecurity[];
}
