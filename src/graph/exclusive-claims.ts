import type { Field } from '../documents/field.js';
import type { Resource } from '../resources/resource.js';
import type { ResourceGraph } from './resource-graph.js';

/** A claim that a workload's pods mount, and whether one node (or pod) at a time may. */
export interface MountedClaim {
  /** Where the pod names it. */
  readonly at: Field;
  readonly name: string;
  /** `ReadWriteOnce` or `ReadWriteOncePod` where it allows nothing else; undefined where more may mount it. */
  readonly exclusiveMode: string | undefined;
}

/** The claims of the set that a workload's pods mount by name. Claims from elsewhere are left out: their modes are unknown. */
export function mountedClaims(graph: ResourceGraph, workload: Resource): readonly MountedClaim[] {
  return graph
    .out(workload, 'claims')
    .flatMap(({ at, to: [claim, ...others] }) =>
      claim && !others.length ? [{ at, name: claim.name, exclusiveMode: exclusiveMode(claim) }] : [],
    );
}

/** Whether a workload's pods mount a claim that may attach only once: one known to, or one of modes unknown. */
export function mayMountExclusively(graph: ResourceGraph, workload: Resource): boolean {
  const volumes = workload.pod?.spec.at('volumes').items() ?? [];
  const claims = volumes.filter((volume) => volume.at('persistentVolumeClaim').exists);
  const shared = mountedClaims(graph, workload).filter(({ exclusiveMode }) => exclusiveMode === undefined);
  return claims.length > shared.length;
}

/** Access modes are alternatives: one that is shared makes the claim shareable (Persistent volumes, Access modes). */
function exclusiveMode(claim: Resource): string | undefined {
  const modes = claim
    .at('spec', 'accessModes')
    .items()
    .map(({ value }) => value);
  const isExclusive = modes.every((mode) => mode === 'ReadWriteOnce' || mode === 'ReadWriteOncePod');
  return isExclusive && typeof modes[0] === 'string' ? modes[0] : undefined;
}
