import { type Field, isMap } from '../documents/field.js';
import { isPlaceholder } from '../documents/placeholder.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { checkSize } from './list-size.js';
import { checkNonEmptyFormat, DNS_LABEL } from './name-formats.js';
import { invalidValue, quoted, requiredValue } from './problems.js';

const MOST_COUNTERS = 32;

/** Counters by their names, and the set that they belong to. */
export function* checkCounters(holder: Field, setKey: string): Iterable<ShapeProblem> {
  yield* checkNonEmptyFormat(holder.at(setKey), DNS_LABEL);
  const counters = holder.at('counters');
  if (isMap(counters.value) && counters.entries().length === 0)
    yield requiredValue(counters, '"counters" needs at least one item.');
  yield* checkSize(counters, MOST_COUNTERS);
  for (const [name, counter] of counters.entries())
    if (!isPlaceholder(name) && !DNS_LABEL.accepts(name))
      yield invalidValue(counter, `The counter ${quoted(name)} has a name that is no ${DNS_LABEL.what}.`);
}
