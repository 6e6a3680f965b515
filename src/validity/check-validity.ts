import type { Resource } from '../resources/resource.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import type { Validator, Validators, ValidityContext } from './validator.js';

/** Each area brings its own table; one object may be the concern of several. */
const AREAS: readonly Validators[] = [];

const BY_KIND = new Map<string, readonly Validator[]>();

/**
 * What an API server refuses in an object beyond its shape: names, ranges, sets of values, and fields of one object that
 * do not go together. Predicts validation and the default admission of the release; objects of custom kinds are not
 * judged.
 */
export function* checkValidity(resource: Resource, context: ValidityContext): Iterable<ShapeProblem> {
  for (const validator of validatorsOf(`${resource.group}/${resource.kind}`)) yield* validator(resource, context);
}

function validatorsOf(kind: string): readonly Validator[] {
  let found = BY_KIND.get(kind);
  if (!found) {
    found = AREAS.flatMap((area) => [...(area['*'] ?? []), ...(Object.hasOwn(area, kind) ? (area[kind] ?? []) : [])]);
    BY_KIND.set(kind, found);
  }
  return found;
}
