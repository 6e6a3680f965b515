import type { Field } from '../documents/field.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { checkExpression } from './cel-syntax.js';
import { checkSize } from './list-size.js';
import { checkNonEmptyFormat, QUALIFIED_NAME } from './name-formats.js';
import { checkUnique } from './pod-names.js';

const MOST_CONDITIONS = 64;

/** Under which conditions a webhook or a policy is asked (API reference, MatchCondition). */
export function* checkMatchConditions(list: Field): Iterable<ShapeProblem> {
  const conditions = list.items();
  yield* checkSize(list, MOST_CONDITIONS);
  const names = conditions.map((condition) => condition.at('name'));
  for (const name of names) yield* checkNonEmptyFormat(name, QUALIFIED_NAME);
  for (const condition of conditions) yield* checkExpression(condition.at('expression'));
  yield* checkUnique(names, 'condition');
}
