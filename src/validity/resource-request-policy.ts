import { type Field, isMap } from '../documents/field.js';
import { parseQuantity } from '../resources/quantity.js';
import { fieldNameFirst } from '../schemas/field-name.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { checkSize } from './list-size.js';
import { forbiddenField, invalidValue, requiredValue } from './problems.js';

const MOST_VALUES = 10;

/**
 * Which shares of a capacity may be asked for (API reference, CapacityRequestPolicy).
 *
 * @param capacity all that there is.
 */
export function* checkRequestPolicy(policy: Field, capacity: Field): Iterable<ShapeProblem> {
  const [values, range, preset] = [policy.at('validValues'), policy.at('validRange'), policy.at('default')];
  const hasValues = values.items().length > 0;
  if (hasValues && range.exists)
    yield forbiddenField(range, '"requestPolicy" takes "validValues" or "validRange", and not both.');
  else if ((hasValues || isMap(range.value)) && !preset.exists)
    yield requiredValue(preset, '"requestPolicy" needs "default", which is asked for where nothing is said.');
  else if (hasValues) yield* checkValues(values, preset, capacity);
  else if (isMap(range.value)) yield* checkRange(range, preset, capacity);
}

function* checkValues(values: Field, preset: Field, capacity: Field): Iterable<ShapeProblem> {
  yield* checkSize(values, MOST_VALUES);
  const amounts = values.items().map(({ value }) => parseQuantity(value));
  for (const [index, item] of values.items().entries()) {
    const [before, amount] = [amounts[index - 1], amounts[index]];
    if (before !== undefined && amount !== undefined && before >= amount)
      yield invalidValue(item, 'The amounts in "validValues" have to ascend.');
    yield* checkBelow(item, capacity, 'the capacity');
  }
  const asked = parseQuantity(preset.value);
  if (asked !== undefined && !amounts.includes(undefined) && !amounts.includes(asked))
    yield invalidValue(preset, '"default" has to be one of "validValues".');
}

function* checkRange(range: Field, preset: Field, capacity: Field): Iterable<ShapeProblem> {
  const [least, most] = [range.at('min'), range.at('max')];
  if (!least.exists) yield requiredValue(least, '"validRange" needs "min".');
  yield* checkBelow(least, capacity, 'the capacity');
  yield* checkBelow(most, capacity, 'the capacity');
  yield* checkBelow(least, most, '"max"');
  yield* checkBelow(least, preset, '"default"');
  yield* checkBelow(preset, most, '"max"');
  yield* checkSteps(range.at('step'), least, [preset, most], capacity);
}

function* checkBelow(field: Field, bound: Field, what: string): Iterable<ShapeProblem> {
  const [amount, most] = [parseQuantity(field.value), parseQuantity(bound.value)];
  if (amount !== undefined && most !== undefined && amount > most)
    yield invalidValue(field, `${fieldNameFirst(field)} is ${field.value}, which is above ${what}, ${bound.value}.`);
}

/** Whole steps lead from the least amount to the others. */
function* checkSteps(step: Field, least: Field, others: readonly Field[], capacity: Field): Iterable<ShapeProblem> {
  const [size, from, all] = [step, least, capacity].map(({ value }) => parseQuantity(value));
  if (!size || from === undefined) return;
  if (all !== undefined && from + size > all)
    yield invalidValue(step, `One "step" of ${step.value} leads beyond the capacity, ${capacity.value}.`);
  for (const field of others) {
    const amount = parseQuantity(field.value);
    if (amount !== undefined && (Math.ceil(amount) - Math.ceil(from)) % Math.ceil(size) !== 0)
      yield invalidValue(field, `No whole number of steps of ${step.value} leads from "min" to ${field.value}.`);
  }
}
