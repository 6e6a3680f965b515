import type { Field } from '../documents/field.js';
import { isPartial } from '../resources/partial.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { checkAllowed } from './allowed-values.js';
import { checkNonEmptyFormat, QUALIFIED_NAME } from './name-formats.js';
import { isOpen } from './pod-check.js';
import { duplicateValue, invalidValue, quoted, requiredValue, tooLong, unsupportedValue } from './problems.js';
import { type JobInObject, LIMITS_SINCE, lacks } from './workload-job-check.js';

/** Since when a rule may fail an index; before, the server knows no such action (KEP-3850). */
const FAIL_INDEX_SINCE = 28;
const OLDEST_ACTIONS = ['Count', 'FailJob', 'Ignore'];
const MOST_RULES = 20;
const MOST_CONDITIONS = 20;
const MOST_VALUES = 255;
const STATUSES = ['True', 'False', 'Unknown'];

/** What happens where a pod fails (API reference, PodFailurePolicy; KEP-3329). */
export function* checkFailurePolicy(job: JobInObject): Iterable<ShapeProblem> {
  const policy = job.spec.at('podFailurePolicy');
  if (!policy.exists) return;
  const rules = policy.at('rules');
  yield* checkCount(rules, MOST_RULES);
  for (const rule of rules.items()) yield* checkRule(rule, job);
  yield* checkFailedIndexes(rules, job);
  const restart = job.spec.at('template', 'spec', 'restartPolicy');
  if (restart.value === 'OnFailure')
    yield invalidValue(restart, '"restartPolicy" has to be "Never" in a Job with "podFailurePolicy".');
}

/** Where `maxFailedIndexes` stands, that says the same. Before the server reads the limit, it drops such rules. */
function* checkFailedIndexes(rules: Field, { spec, minor }: JobInObject): Iterable<ShapeProblem> {
  const isFailing = rules.items().some((rule) => rule.at('action').value === 'FailIndex');
  if (isFailing && minor >= LIMITS_SINCE && lacks(spec, 'backoffLimitPerIndex') && !spec.at('maxFailedIndexes').exists)
    yield requiredValue(spec.at('backoffLimitPerIndex'), 'The action "FailIndex" asks for "backoffLimitPerIndex".');
}

function* checkRule(rule: Field, job: JobInObject): Iterable<ShapeProblem> {
  const [codes, conditions] = [rule.at('onExitCodes'), rule.at('onPodConditions')];
  const hasConditions = conditions.items().length > 0;
  const action = rule.at('action');
  if (action.value === 'FailIndex' && job.minor < FAIL_INDEX_SINCE) yield unsupportedValue(action, OLDEST_ACTIONS);
  if (codes.exists) yield* checkExitCodes(codes, job);
  yield* checkCount(conditions, MOST_CONDITIONS);
  for (const pattern of conditions.items()) {
    yield* checkNonEmptyFormat(pattern.at('type'), QUALIFIED_NAME);
    yield* checkAllowed(pattern.at('status'), STATUSES);
  }
  if (codes.exists && hasConditions)
    yield invalidValue(rule, 'A rule has "onExitCodes" or "onPodConditions", and not both; make it two rules.');
  else if (!codes.exists && !hasConditions && rule.exists && !isOpen(conditions))
    yield requiredValue(codes, 'A rule needs "onExitCodes" or "onPodConditions".');
}

function* checkExitCodes(codes: Field, { resource }: JobInObject): Iterable<ShapeProblem> {
  const [container, values] = [codes.at('containerName'), codes.at('values')];
  const containers = resource.pod?.containers ?? [];
  const isKnown = containers.some(({ name }) => name === container.value || isOpen({ value: name }));
  if (container.string !== undefined && !isOpen(container) && !isKnown && !isPartial(resource))
    yield invalidValue(container, `"containerName" is ${quoted(container.string)}, which no container of the pod has.`);
  yield* checkCount(values, MOST_VALUES);
  yield* checkValues(values, codes.at('operator').value === 'In');
}

/** Exit codes stand in order, each of them once. */
function* checkValues(values: Field, isIn: boolean): Iterable<ShapeProblem> {
  const seen = new Set<number>();
  let isOrdered = true;
  let last = Number.NEGATIVE_INFINITY;
  for (const value of values.items()) {
    const number = value.exists ? value.number : 0;
    if (number === undefined) continue;
    if (isIn && number === 0) yield invalidValue(value, 'The exit code 0 is no failure, which "In" could ask for.');
    if (seen.has(number)) yield duplicateValue(value, `The exit code ${number} stands a second time.`);
    seen.add(number);
    isOrdered &&= number >= last;
    last = number;
  }
  if (!isOrdered) yield invalidValue(values, 'The exit codes in "values" have to stand in order, the smallest first.');
}

/** A list that is longer than it may be. */
export function* checkCount(list: Field, most: number): Iterable<ShapeProblem> {
  const { length } = list.items();
  if (length > most) yield tooLong(list, `"${list.key}" has ${length} items; it takes at most ${most}.`);
}
