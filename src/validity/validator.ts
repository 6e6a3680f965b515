import type { Resource } from '../resources/resource.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';

export interface ValidityContext {
  /** The minor number of the target release, as 36. */
  readonly minor: number;
}

/** Finds in one object what an API server refuses after it has decoded it. */
export type Validator = (resource: Resource, context: ValidityContext) => Iterable<ShapeProblem>;

/** Validators by `group/Kind`; `*` for every object of Kubernetes' own groups. */
export type Validators = Readonly<Record<string, readonly Validator[]>>;
