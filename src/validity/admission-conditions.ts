import type { Field } from '../documents/field.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { type CelUse, checkExpression } from './cel-syntax.js';
import { checkSize } from './list-size.js';
import { checkNonEmptyFormat, QUALIFIED_NAME } from './name-formats.js';
import { checkUnique } from './pod-names.js';

const MOST_CONDITIONS = 64;

/** What a request to the API server is known by (Kubernetes documentation, Validating Admission Policy). */
export const NAMES_OF_REQUEST: readonly string[] = ['object', 'oldObject', 'request', 'namespaceObject', 'authorizer'];

/** Under which conditions a webhook or a policy is asked (API reference, MatchCondition). */
export function* checkMatchConditions(list: Field, use: CelUse): Iterable<ShapeProblem> {
  const conditions = list.items();
  yield* checkSize(list, MOST_CONDITIONS);
  const names = conditions.map((condition) => condition.at('name'));
  for (const name of names) yield* checkNonEmptyFormat(name, QUALIFIED_NAME);
  for (const condition of conditions) yield* checkExpression(condition.at('expression'), use);
  yield* checkUnique(names, 'condition');
}
