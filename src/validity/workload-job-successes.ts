import type { Field } from '../documents/field.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { checkLeast } from './number-range.js';
import { hasStranger, isOpen } from './pod-check.js';
import { invalidValue, quoted, requiredValue, tooLong } from './problems.js';
import { isIndexed, type JobInObject } from './workload-job-check.js';
import { checkCount } from './workload-job-failures.js';

const MOST_RULES = 20;
const MOST_OF_INDEXES = 65_536;

/** When an indexed Job counts as done (API reference, SuccessPolicy; KEP-3998). */
export function* checkSuccessPolicy(job: JobInObject): Iterable<ShapeProblem> {
  const { spec } = job;
  const policy = spec.at('successPolicy');
  if (!policy.exists || !isIndexed(job)) return;
  const rules = policy.at('rules');
  yield* checkCount(rules, MOST_RULES);
  const { number } = spec.at('completions');
  for (const rule of rules.items()) yield* checkRule(rule, number);
}

function* checkRule(rule: Field, completions: number | undefined): Iterable<ShapeProblem> {
  const [count, indexes] = [rule.at('succeededCount'), rule.at('succeededIndexes')];
  if (!count.exists && !indexes.exists && !hasStranger(rule, ['succeededCount', 'succeededIndexes']))
    yield requiredValue(count, 'A rule of "successPolicy" needs "succeededCount" or "succeededIndexes".');
  yield* checkLeast(count, 0);
  if ((indexes.string?.length ?? 0) > MOST_OF_INDEXES)
    yield tooLong(indexes, `"succeededIndexes" has ${indexes.string?.length} characters; it takes ${MOST_OF_INDEXES}.`);
  if (completions === undefined) return;
  const named = indexes.string === undefined || isOpen(indexes) ? undefined : countIndexes(indexes.string, completions);
  if (typeof named === 'string')
    yield invalidValue(indexes, `"succeededIndexes" is ${quoted(indexes.string ?? '')}, ${named}.`);
  const most = Math.min(completions, typeof named === 'number' ? named : completions);
  if (count.number !== undefined && count.number > most)
    yield invalidValue(count, `"succeededCount" is ${count.number}; only ${most} indexes can succeed.`);
}

/** How many indexes a list such as `1,3-5` names; where it cannot be read, why. */
function countIndexes(text: string, completions: number): number | string {
  let last = -1;
  let total = 0;
  for (const part of text === '' ? [] : text.split(',')) {
    const match = /^\+?(\d{1,10})(?:-\+?(\d{1,10}))?$/.exec(part);
    if (!match) return 'which is no list of indexes such as "1,3-5"';
    const first = Number(match[1]);
    const end = match[2] === undefined ? first : Number(match[2]);
    if (Math.max(first, end) >= completions) return `which goes beyond the last index, ${completions - 1}`;
    if (first <= last || (match[2] !== undefined && end <= first)) return 'whose indexes do not stand in order';
    total += end - first + 1;
    last = end;
  }
  return total;
}
