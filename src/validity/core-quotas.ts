import type { Field } from '../documents/field.js';
import { isPlaceholder } from '../documents/placeholder.js';
import { parseQuantity } from '../resources/quantity.js';
import type { Resource } from '../resources/resource.js';
import { isOvercommittable } from '../resources/resource-names.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { checkChosen } from './chosen-values.js';
import { checkNumberOfValues } from './label-selector.js';
import { QUALIFIED_NAME } from './name-formats.js';
import { invalidValue, quoted, unsupportedValue } from './problems.js';
import type { ValidityContext } from './validator.js';

/** Scopes that pods are in or not, so that there is nothing to compare with. */
const EXISTS_ONLY: readonly unknown[] = [
  'BestEffort',
  'NotBestEffort',
  'Terminating',
  'NotTerminating',
  'CrossNamespacePodAffinity',
];

/** ResourceQuotas: what rules about amounts and scopes do not say (API reference, ResourceQuotaSpec). */
export function* checkResourceQuota(quota: Resource, { minor }: ValidityContext): Iterable<ShapeProblem> {
  yield* checkNames(quota.at('spec', 'hard'));
  for (const scope of quota.at('spec', 'scopes').items()) yield* checkScope(scope, minor);
  for (const expression of quota.at('spec', 'scopeSelector', 'matchExpressions').items()) {
    yield* checkNewScope(expression.at('scopeName'), minor);
    yield* checkScopeOperator(expression);
    yield* checkNumberOfValues(expression);
  }
}

/** Names with a domain are free, and have to be well formed. */
function* checkNames(list: Field): Iterable<ShapeProblem> {
  for (const [name, field] of list.entries()) {
    if (!name.includes('/') || isPlaceholder(name) || QUALIFIED_NAME.accepts(name)) continue;
    yield invalidValue(field, `${quoted(name)} is no ${QUALIFIED_NAME.what}.`);
  }
}

function* checkScopeOperator(expression: Field): Iterable<ShapeProblem> {
  const scope = expression.at('scopeName').value;
  const operator = expression.at('operator');
  const isOther = operator.string && operator.value !== 'Exists' && !isPlaceholder(operator.value);
  if (EXISTS_ONLY.includes(scope) && isOther)
    yield invalidValue(operator, `The scope "${String(scope)}" takes the operator "Exists" alone.`);
}

const SCOPES = [
  'BestEffort',
  'NotBestEffort',
  'Terminating',
  'NotTerminating',
  'PriorityClass',
  'CrossNamespacePodAffinity',
  'VolumeAttributesClass',
];

/** The first releases with the scopes that the oldest has not (KEP-2249, KEP-3751). */
const SCOPE_SINCE: Readonly<Record<string, number>> = { CrossNamespacePodAffinity: 22, VolumeAttributesClass: 33 };

function* checkScope(scope: Field, minor: number): Iterable<ShapeProblem> {
  yield* checkChosen(scope, SCOPES);
  yield* checkNewScope(scope, minor);
}

function* checkNewScope(scope: Field, minor: number): Iterable<ShapeProblem> {
  const known = SCOPES.filter((name) => minor >= (SCOPE_SINCE[name] ?? 0));
  if (scope.string && SCOPES.includes(scope.string) && !known.includes(scope.string))
    yield unsupportedValue(scope, known);
}

const RANGE_LISTS = ['min', 'max', 'default', 'defaultRequest', 'maxLimitRequestRatio'];

/** LimitRanges: what the rule about their order does not say (API reference, LimitRangeItem). */
export function* checkLimitRange(range: Resource): Iterable<ShapeProblem> {
  for (const limit of range.at('spec', 'limits').items()) {
    yield* checkTypeName(limit.at('type'));
    for (const list of RANGE_LISTS) yield* checkNames(limit.at(list));
    yield* checkRatioNames(limit);
    yield* checkRatios(limit);
    yield* checkEqualDefaults(limit);
    yield* checkNothing(limit);
  }
}

/** A type with a domain is free, and has to be well formed. */
function* checkTypeName(type: Field): Iterable<ShapeProblem> {
  const { string } = type;
  if (string?.includes('/') && !isPlaceholder(string) && !QUALIFIED_NAME.accepts(string))
    yield invalidValue(type, `${quoted(string)} is no ${QUALIFIED_NAME.what}.`);
}

const CONTAINER_RESOURCES = ['cpu', 'memory', 'ephemeral-storage'];

function* checkRatioNames(limit: Field): Iterable<ShapeProblem> {
  if (limit.at('type').value !== 'Container' && limit.at('type').value !== 'Pod') return;
  for (const [name, field] of limit.at('maxLimitRequestRatio').entries()) {
    const isKnown = CONTAINER_RESOURCES.includes(name) || name.startsWith('hugepages-') || name.includes('/');
    if (!isKnown && !isPlaceholder(name)) yield invalidValue(field, `Containers have no resource ${quoted(name)}.`);
  }
}

/** Limits are no lower than requests, and no more above them than the bounds of a limit let them be. */
function* checkRatios(limit: Field): Iterable<ShapeProblem> {
  for (const [name, field] of limit.at('maxLimitRequestRatio').entries()) {
    const ratio = field.exists ? parseQuantity(field.value) : 0;
    const least = parseQuantity(limit.at('min', name).value);
    const most = parseQuantity(limit.at('max', name).value);
    if (ratio === undefined) continue;
    if (ratio < 1) yield invalidValue(field, `The ratio of limit and request is ${ratio}; it takes 1 or more.`);
    else if (least && most && ratio > most / least)
      yield invalidValue(
        field,
        `The ratio of limit and request is ${ratio}, above what "max" and "min" of ${quoted(name)} leave.`,
      );
  }
}

/** What cannot be lent out is requested as it is limited. */
function* checkEqualDefaults(limit: Field): Iterable<ShapeProblem> {
  if (limit.at('type').value === 'Pod') return;
  for (const [name, field] of limit.at('defaultRequest').entries()) {
    const request = parseQuantity(field.value);
    const amount = parseQuantity(limit.at('default', name).value);
    if (isOvercommittable(name) || request === undefined || amount === undefined || request >= amount) continue;
    yield invalidValue(field, `"defaultRequest" of ${quoted(name)} must be the same as "default".`);
  }
}

const ASCENDING = ['min', 'defaultRequest', 'default', 'max'];

/** An amount that is nothing counts as 0, which is below any that has to be lower. */
function* checkNothing(limit: Field): Iterable<ShapeProblem> {
  for (const [index, list] of ASCENDING.entries())
    for (const [name, field] of limit.at(list).entries()) {
      const lower = ASCENDING.slice(0, index).find((other) => (parseQuantity(limit.at(other, name).value) ?? 0) > 0);
      if (!field.exists && lower)
        yield invalidValue(field, `"${list}" of ${quoted(name)} is nothing, which counts as 0, below "${lower}".`);
    }
}
