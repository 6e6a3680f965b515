import type { Field } from '../documents/field.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { checkFormat, checkNonEmptyFormat, LABEL_VALUE, QUALIFIED_NAME } from './name-formats.js';
import { hasOnly, isMissing, isOpen, type PodInObject } from './pod-check.js';
import { invalidValue, unsupportedValue } from './problems.js';

const TOLERATION_FIELDS = ['key', 'operator', 'value', 'effect', 'tolerationSeconds'];

/** What a pod tolerates (API reference, Toleration). */
export function* checkTolerations({ spec }: Pick<PodInObject, 'spec'>): Iterable<ShapeProblem> {
  for (const toleration of spec.at('tolerations').items()) {
    yield* checkNonEmptyFormat(toleration.at('key'), QUALIFIED_NAME);
    yield* checkOperator(toleration);
    yield* checkSeconds(toleration);
  }
}

function* checkOperator(toleration: Field): Iterable<ShapeProblem> {
  const [key, operator, value] = [toleration.at('key'), toleration.at('operator'), toleration.at('value')];
  switch (operator.value ?? '') {
    case 'Exists':
      if (!isMissing(value) && !isOpen(value))
        yield invalidValue(value, 'The operator "Exists" takes no "value"; the operator "Equal" compares with one.');
      return;
    case 'Equal':
    case '':
      yield* checkFormat(value, LABEL_VALUE);
      if (isMissing(key) && hasOnly(toleration, TOLERATION_FIELDS))
        yield invalidValue(
          operator,
          'A toleration without "key" stands for every taint, and needs the operator "Exists".',
        );
      return;
    // Comparisons of numbers are alpha, and off by default (KEP-5471).
    case 'Gt':
    case 'Lt':
      yield unsupportedValue(operator, ['Equal', 'Exists']);
  }
}

/** None, or one that moves no pod away. */
const OTHER_EFFECTS: readonly unknown[] = [undefined, '', 'NoSchedule', 'PreferNoSchedule'];

function* checkSeconds(toleration: Field): Iterable<ShapeProblem> {
  const effect = toleration.at('effect');
  if (!toleration.at('tolerationSeconds').exists || !OTHER_EFFECTS.includes(effect.value)) return;
  if (isMissing(effect) && !hasOnly(toleration, TOLERATION_FIELDS)) return;
  yield invalidValue(effect, 'A toleration with "tolerationSeconds" needs the effect "NoExecute".');
}
