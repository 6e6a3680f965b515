import type { Field } from '../documents/field.js';
import { isPlaceholder } from '../documents/placeholder.js';
import { fieldNameFirst } from '../schemas/field-name.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { checkLeast } from './number-range.js';
import { invalidValue, quoted } from './problems.js';

/**
 * How a controller replaces its pods. What amounts do not go together, or are more than all pods, is for
 * `match-update-strategy` to say; here is what is no amount at all.
 */
export function* checkDeploymentStrategy(strategy: Field): Iterable<ShapeProblem> {
  if (strategy.at('type').value === 'Recreate') return;
  for (const name of ['maxUnavailable', 'maxSurge']) yield* checkAmount(strategy.at('rollingUpdate', name));
}

/** A DaemonSet that waits for its pods to be deleted may keep amounts that nobody reads. */
export function* checkDaemonSetUpdate(strategy: Field): Iterable<ShapeProblem> {
  if (strategy.at('type').value === 'OnDelete') return;
  const [unavailable, surge] = [
    strategy.at('rollingUpdate', 'maxUnavailable'),
    strategy.at('rollingUpdate', 'maxSurge'),
  ];
  yield* checkAmount(unavailable);
  const isSaid = (surge.number ?? 0) < 0 && unavailable.value !== 0 && unavailable.value !== '0%';
  if (!isSaid) yield* checkAmount(surge);
}

/** `maxUnavailable` of a StatefulSet is not read with default feature gates (KEP-961). */
export function* checkStatefulSetUpdate(strategy: Field): Iterable<ShapeProblem> {
  if (strategy.at('type').value !== 'OnDelete') yield* checkLeast(strategy.at('rollingUpdate', 'partition'), 0);
}

/** A number of pods that is not negative, or a share of them in percent. */
export function* checkAmount(field: Field): Iterable<ShapeProblem> {
  const { string } = field;
  yield* checkLeast(field, 0);
  if (string === undefined || isPlaceholder(string) || /^\d+%$/.test(string)) return;
  yield invalidValue(
    field,
    `${fieldNameFirst(field)} is ${quoted(string)}; it takes a number, or a percentage such as "25%".`,
  );
}
