import type { Field } from '../documents/field.js';
import type { LabelSelector } from '../resources/labels.js';

/**
 * How one object refers to another.
 *
 * - `selects`: a Service chooses the pods it sends to;
 * - `isolates`: a NetworkPolicy chooses the pods it applies to;
 * - `protects`: a PodDisruptionBudget chooses the pods it counts;
 * - `routes-to`: an Ingress or a route of the Gateway API names a Service;
 * - `scales`: an autoscaler names a workload;
 * - `governed-by`: a StatefulSet names its headless Service;
 * - `binds-role`: a binding names a role; `grants-to`: a binding names an account;
 * - `runs-as`: a pod names its account; `reads-config`, `reads-secret`, `claims`, `pulls-with`, `prioritised-by`: a pod
 *   names a ConfigMap, Secret, PersistentVolumeClaim, pull Secret, PriorityClass.
 */
export type Relation =
  | 'selects'
  | 'isolates'
  | 'protects'
  | 'routes-to'
  | 'scales'
  | 'governed-by'
  | 'binds-role'
  | 'grants-to'
  | 'runs-as'
  | 'reads-config'
  | 'reads-secret'
  | 'claims'
  | 'pulls-with'
  | 'prioritised-by';

export interface ReferenceTarget {
  /** The kinds that may answer, most often one. */
  readonly kinds: readonly string[];
  readonly name: string;
  /** Undefined where the target has no namespace, or the referrer states none. */
  readonly namespace: string | undefined;
  /** Whether the referrer works without it (`optional: true`). */
  readonly optional?: boolean;
  /** The key inside a ConfigMap or Secret that is read, where one is named. */
  readonly dataKey?: string;
}

export interface SelectorTarget {
  readonly selector: LabelSelector;
  readonly namespace: string | undefined;
}

export interface Reference {
  readonly relation: Relation;
  readonly at: Field;
  readonly target: ReferenceTarget | SelectorTarget;
}

/** A reference to one kind by name; nothing where no name is written. */
export function byName(relation: Relation, kind: string, at: Field, namespace: string | undefined): Reference[] {
  const name = at.string;
  return name ? [{ relation, at, target: { kinds: [kind], name, namespace } }] : [];
}
