import type { Field } from '../documents/field.js';
import { isPlaceholder } from '../documents/placeholder.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { quoted } from './name-formats.js';
import { isEmptyText, notChosen } from './network-formats.js';
import { invalidValue } from './problems.js';

/** A text that is none of the values that its field takes, where OpenAPI does not list them. Empty text is one, too. */
export function* checkOneOf(field: Field, allowed: readonly string[]): Iterable<ShapeProblem> {
  const { string } = field;
  const isOther = string !== undefined && !isPlaceholder(string) && !allowed.includes(string);
  if (isOther || (isEmptyText(field) && !allowed.includes(''))) yield notChosen(field, allowed);
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
