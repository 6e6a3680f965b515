import { isMap } from '../documents/field.js';
import type { Resource } from '../resources/resource.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { checkLeast } from './number-range.js';
import { hasStranger, isOpen } from './pod-check.js';
import { invalidValue, requiredValue } from './problems.js';
import type { ValidityContext } from './validator.js';

/** Since when what a revision holds has to be an object. */
const DATA_SINCE = 32;

/** ControllerRevisions, which controllers make for themselves (API reference, ControllerRevision). */
export function* checkControllerRevision({ root }: Resource, { minor }: ValidityContext): Iterable<ShapeProblem> {
  const data = root.at('data');
  yield* checkLeast(root.at('revision'), 0);
  if (isMap(data.value) || isOpen(data) || (data.exists && minor < DATA_SINCE)) return;
  if (data.exists) yield invalidValue(data, '"data" of a ControllerRevision has to be a map.');
  else if (!hasStranger(root, ['apiVersion', 'data', 'kind', 'metadata', 'revision']))
    yield requiredValue(data, 'A ControllerRevision needs "data".');
}
