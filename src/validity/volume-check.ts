import type { Field } from '../documents/field.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import type { PodInObject } from './pod-check.js';

/** A volume of a pod. */
export interface VolumeInPod {
  readonly volume: Field;
  readonly target: PodInObject;
}

/** Finds what an API server refuses in the source of a volume. */
export type SourceCheck = (source: Field, where: VolumeInPod) => Iterable<ShapeProblem>;
