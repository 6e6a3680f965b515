import type { Field } from '../documents/field.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { checkLeast } from './number-range.js';
import { isOpen } from './pod-check.js';
import { invalidValue, requiredValue } from './problems.js';
import { isIndexed, type JobInObject, LIMITS_SINCE, lacks, SUCCESS_POLICY_SINCE } from './workload-job-check.js';

const LIMITS = ['backoffLimitPerIndex', 'maxFailedIndexes'];
const MOST_AT_ONCE = 100_000;
const MANY_COMPLETIONS = 100_000;
/** How much at once, and how many may fail, where there are many completions and a limit for each. */
const MOST_OF_MANY = 10_000;

/** What numbers a Job may have whose completions are counted by index. */
export function* checkIndexes(job: JobInObject): Iterable<ShapeProblem> {
  const { spec, minor } = job;
  if (isIndexed(job)) {
    yield* checkCompletions(job);
    yield* checkMost(spec.at('parallelism'), MOST_AT_ONCE, 'in an indexed Job');
  }
  if (minor < LIMITS_SINCE) return;
  yield* checkLimits(spec);
  yield* checkMode(job);
  if (isIndexed(job)) yield* checkIndexedLimits(spec);
}

/** Alone in a Job of its own, and not in a CronJob, the number defaults to one where neither is written. */
function* checkCompletions({ resource, spec }: JobInObject): Iterable<ShapeProblem> {
  const isDefaulted = resource.kind === 'Job' && !spec.at('parallelism').exists;
  if (lacks(spec, 'completions') && !isDefaulted)
    yield requiredValue(spec.at('completions'), 'An indexed Job needs "completions".');
}

function* checkLimits(spec: Field): Iterable<ShapeProblem> {
  const [perIndex, failed] = [spec.at('backoffLimitPerIndex'), spec.at('maxFailedIndexes')];
  yield* checkLeast(perIndex, 0);
  yield* checkLeast(failed, 0);
  if (failed.exists && lacks(spec, 'backoffLimitPerIndex'))
    yield requiredValue(perIndex, '"maxFailedIndexes" needs "backoffLimitPerIndex" beside it.');
}

/** What only an indexed Job may have. */
function* checkMode({ spec, minor }: JobInObject): Iterable<ShapeProblem> {
  const names = minor >= SUCCESS_POLICY_SINCE ? [...LIMITS, 'successPolicy'] : LIMITS;
  const name = names.find((key) => spec.at(key).exists);
  if (name === undefined) return;
  const mode = spec.at('completionMode');
  const message = `"${name}" asks for the completion mode "Indexed".`;
  if (lacks(spec, 'completionMode')) yield requiredValue(mode, message);
  else if (mode.value === 'NonIndexed') yield invalidValue(mode, message);
}

function* checkIndexedLimits(spec: Field): Iterable<ShapeProblem> {
  const [completions, failed] = [spec.at('completions').number, spec.at('maxFailedIndexes')];
  if (completions !== undefined && (failed.number ?? 0) > completions)
    yield invalidValue(failed, `"maxFailedIndexes" is ${failed.number}; there are ${completions} completions.`);
  else yield* checkMost(failed, MOST_AT_ONCE, 'in an indexed Job');
  if ((completions ?? 0) <= MANY_COMPLETIONS || !spec.at('backoffLimitPerIndex').exists) return;
  const where = `with more than ${MANY_COMPLETIONS} completions and "backoffLimitPerIndex"`;
  if (lacks(spec, 'maxFailedIndexes')) yield requiredValue(failed, `A Job needs "maxFailedIndexes" ${where}.`);
  if ((spec.at('parallelism').number ?? 0) <= MOST_AT_ONCE)
    yield* checkMost(spec.at('parallelism'), MOST_OF_MANY, where);
  if ((failed.number ?? 0) <= MOST_AT_ONCE) yield* checkMost(failed, MOST_OF_MANY, where);
}

function* checkMost(field: Field, most: number, where: string): Iterable<ShapeProblem> {
  const { number } = field;
  if (number !== undefined && number > most && !isOpen(field))
    yield invalidValue(field, `"${field.key}" is ${number}; it takes at most ${most} ${where}.`);
}
