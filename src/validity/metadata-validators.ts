import type { Resource } from '../resources/resource.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { checkDerivedName, hasDerivedName } from './metadata-derived-names.js';
import { checkMetadataFields } from './metadata-fields.js';
import { checkNames } from './metadata-names.js';
import { SELECTOR_VALIDATORS } from './metadata-selectors.js';
import type { Validators, ValidityContext } from './validator.js';

/** What every object says about itself, and how some select others. */
export const METADATA_VALIDATORS: Validators = { ...SELECTOR_VALIDATORS, '*': [checkMetadata] };

function* checkMetadata(resource: Resource, context: ValidityContext): Iterable<ShapeProblem> {
  if (!isKept(resource.kind)) return;
  yield* hasDerivedName(resource) ? checkDerivedName(resource) : checkNames(resource, context);
  yield* checkMetadataFields(resource);
}

/** Whether the server keeps such an object, rather than to answer and to forget it. */
function isKept(kind: string): boolean {
  return !kind.endsWith('Review') && kind !== 'Binding';
}
