import type { Path } from '../../documents/path.js';
import type { Resource } from '../../resources/resource.js';

/** A place of an object that no update may change. */
export interface ImmutablePlace {
  readonly at: Path;
  /** What may change below it, `*` for every item of a list. */
  readonly except?: readonly Path[];
  /** Whether each field below it is a matter of its own. */
  readonly isSpread?: true;
  /** What to compare in place of what is written there. */
  readonly values?: { readonly before: unknown; readonly after: unknown };
}

/** An object in two versions, for a release. */
export interface Update {
  readonly before: Resource;
  readonly after: Resource;
  readonly minor: number;
}
