import type { Field } from '../documents/field.js';
import { isPlaceholder } from '../documents/placeholder.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { invalidValue, quoted, unsupportedValue } from './problems.js';

/** Whether a text is empty, or an item of a list is nothing, which the server reads as empty text. */
export function isEmptyText({ value, key }: Field): boolean {
  return value === '' || (value === undefined && typeof key === 'number');
}

/** Empty text where one of a few values has to stand, and where it does not mean the default. */
export function* checkChosen(field: Field, allowed: readonly string[]): Iterable<ShapeProblem> {
  if (isEmptyText(field)) yield unsupportedValue(field, allowed);
}

/** A text that is none of the values that its field takes, where OpenAPI does not list them. Empty text is one, too. */
export function* checkOneOf(field: Field, allowed: readonly string[]): Iterable<ShapeProblem> {
  const { string } = field;
  const isOther = string !== undefined && !isPlaceholder(string) && !allowed.includes(string);
  if (isOther || (isEmptyText(field) && !allowed.includes(''))) yield unsupportedValue(field, allowed);
}

/** `*` stands for everything, so that nothing else may stand beside it. */
export function* checkAlone(list: Field): Iterable<ShapeProblem> {
  const items = list.items();
  const all = items.find(({ value }) => value === '*');
  if (all && items.length > 1)
    yield invalidValue(
      all,
      `"*" in ${quoted(String(list.key))} stands for everything, and nothing else may be beside it.`,
    );
}
