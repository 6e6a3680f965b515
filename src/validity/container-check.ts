import type { Container } from '../resources/container.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import type { PodInObject } from './pod-check.js';

/** A container of a pod in the object that carries it. */
export interface ContainerInObject {
  readonly container: Container;
  readonly target: PodInObject;
}

/** Finds what an API server refuses in one part of a container. */
export type ContainerCheck = (where: ContainerInObject) => Iterable<ShapeProblem>;
