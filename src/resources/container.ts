import type { Field } from '../documents/field.js';
import type { Path } from '../documents/path.js';

/**
 * What a container is for. `sidecar`: an init container with `restartPolicy: Always` (KEP-753), which runs beside the
 * regular ones.
 */
export type ContainerRole = 'regular' | 'init' | 'sidecar' | 'ephemeral';

export const CONTAINER_ROLES: readonly ContainerRole[] = ['regular', 'init', 'sidecar', 'ephemeral'];

/** One container of a pod. */
export class Container {
  constructor(
    readonly field: Field,
    readonly role: ContainerRole,
    /** The security context of the pod, which holds where the container's own says nothing. */
    readonly podSecurityContext: Field,
  ) {}

  /** The container's name, or its place in the list where it has none. */
  get name(): string {
    return this.field.at('name').string ?? `#${this.field.key}`;
  }

  at(...keys: Path): Field {
    return this.field.at(...keys);
  }

  /** The container's `securityContext.KEY` where it is set, else the pod's: the one that holds at run time. */
  effective(key: EffectiveSecurityKey): Field {
    const own = this.at('securityContext', key);
    const pods = this.podSecurityContext.at(key);
    return own.exists || !pods.exists ? own : pods;
  }
}

/** Fields that both security contexts have (API reference, SecurityContext and PodSecurityContext). */
export type EffectiveSecurityKey =
  | 'appArmorProfile'
  | 'runAsGroup'
  | 'runAsNonRoot'
  | 'runAsUser'
  | 'seLinuxOptions'
  | 'seccompProfile'
  | 'windowsOptions';
