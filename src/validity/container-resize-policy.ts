import type { Field } from '../documents/field.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import type { ContainerCheck } from './container-check.js';
import { repeated } from './network-formats.js';
import { isOpen } from './pod-check.js';
import { duplicateValue, invalidValue, quoted, unsupportedValue } from './problems.js';

/** Resize policies are read since pods are resized in place by default (KEP-1287). */
const RESIZE_SINCE = 33;
/** Since when init containers that run to their end may not be restarted for it. */
const INIT_CHECKED_SINCE = 36;

/** Whether a container is restarted when its amounts change (API reference, ContainerResizePolicy). */
export const checkResizePolicy: ContainerCheck = function* ({ container, target: { spec, minor } }) {
  if (minor < RESIZE_SINCE) return;
  const policies = container.at('resizePolicy').items();
  for (const policy of policies) {
    yield* checkOneOf(policy.at('resourceName'), ['cpu', 'memory']);
    yield* checkOneOf(policy.at('restartPolicy'), ['NotRequired', 'RestartContainer']);
  }
  for (const name of repeated(policies.map((policy) => policy.at('resourceName'))))
    yield duplicateValue(
      name,
      `A second resize policy of container "${container.name}" is for ${quoted(name.string ?? '')}.`,
    );
  const isPlainInit = container.role === 'init' && minor >= INIT_CHECKED_SINCE;
  const reason =
    spec.at('restartPolicy').value === 'Never'
      ? 'the pod is never restarted'
      : isPlainInit && !isOpen(container.at('restartPolicy'))
        ? 'an init container runs to its end'
        : undefined;
  for (const { field } of reason ? policies.map((policy) => ({ field: policy.at('restartPolicy') })) : [])
    if (field.value === 'RestartContainer')
      yield invalidValue(field, `"restartPolicy" has to be "NotRequired" where ${reason}.`);
};

/** Empty text is for `require-field` to report. */
function* checkOneOf(field: Field, allowed: readonly string[]): Iterable<ShapeProblem> {
  if (field.string && !isOpen(field) && !allowed.includes(field.string)) yield unsupportedValue(field, allowed);
}
