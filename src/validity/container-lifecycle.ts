import type { Field } from '../documents/field.js';
import { gracePeriod } from '../resources/termination.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import type { ContainerCheck, ContainerInObject } from './container-check.js';
import { checkHandler, type HandlerKinds } from './container-handlers.js';
import { hasOnly, isPodItself, type PodInObject } from './pod-check.js';
import { invalidValue, requiredValue } from './problems.js';

/** Since when hooks can sleep, and for no time at all (KEP-3960, KEP-4818). */
const SLEEP_SINCE = 30;
const NO_SLEEP_SINCE = 33;

const HANDLERS: HandlerKinds = {
  kinds: ['exec', 'httpGet', 'tcpSocket', 'sleep'],
  otherFields: [],
};
const HANDLERS_BEFORE_SLEEP: HandlerKinds = {
  kinds: ['exec', 'httpGet', 'tcpSocket'],
  offByDefault: ['sleep'],
  otherFields: [],
};

/** The hooks of a container (API reference, Lifecycle). Init containers that run to their end may have none, as a rule says. */
export const checkLifecycle: ContainerCheck = function* (where) {
  const { container, target } = where;
  if (container.role === 'init') return;
  for (const hook of ['postStart', 'preStop'].map((key) => container.at('lifecycle', key))) {
    yield* checkHandler(hook, target.minor >= SLEEP_SINCE ? HANDLERS : HANDLERS_BEFORE_SLEEP);
    if (target.minor >= SLEEP_SINCE) yield* checkSleep(hook.at('sleep'), where);
  }
};

/** A sleep before the end that is longer than the grace period is for rules to report. */
function* checkSleep(sleep: Field, { target }: ContainerInObject): Iterable<ShapeProblem> {
  const [field, least] = [sleep.at('seconds'), target.minor >= NO_SLEEP_SINCE ? 0 : 1];
  const grace = sleep.parent?.key === 'postStart' ? graceOf(target) : undefined;
  if (!field.exists && least > 0 && hasOnly(sleep, ['seconds'])) yield requiredValue(field, '"sleep" needs "seconds".');
  const seconds = field.number;
  if (seconds === undefined) return;
  if (seconds < least) yield invalidValue(field, `"seconds" is ${seconds}; it takes ${least} or more.`);
  else if (grace !== undefined && seconds > grace)
    yield invalidValue(field, `"seconds" is ${seconds}, more than the ${grace} seconds that the pod has to end.`);
}

/** A pod that is to end before now is given a second; its template is taken as it stands. */
function graceOf(target: PodInObject): number | undefined {
  const grace = gracePeriod(target.pod);
  return grace !== undefined && grace < 0 && isPodItself(target) ? 1 : grace;
}
