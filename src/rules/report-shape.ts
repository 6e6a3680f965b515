import type { ShapeProblem } from '../schemas/shape-problem.js';
import { suggestedEdits } from '../schemas/suggested-edits.js';
import type { Problem } from './rule.js';

/** A fault of the shape as it was found, with the repair that it suggests, if any. */
export function reportShape(problem: ShapeProblem): Problem {
  const { field, message, rejected } = problem;
  const fix = suggestedEdits(problem);
  return { at: field, message, rejected, ...(fix ? { fix } : {}) };
}
