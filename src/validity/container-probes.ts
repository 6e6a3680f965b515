import type { Field } from '../documents/field.js';
import { PROBE_KINDS } from '../resources/probe.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import type { ContainerCheck } from './container-check.js';
import { checkHandler, type HandlerKinds } from './container-handlers.js';
import { checkLeast } from './number-range.js';
import { isOpen } from './pod-check.js';
import { invalidValue } from './problems.js';

/** Since when the server reads each (KEP-950, KEP-2727, KEP-2238). */
const STARTUP_SINCE = 18;
const GRPC_SINCE = 23;
const GRACE_PERIOD_SINCE = 25;

const COUNTS = ['initialDelaySeconds', 'timeoutSeconds', 'periodSeconds', 'successThreshold', 'failureThreshold'];

/** The probes of a container (API reference, Probe). Init containers that run to their end may have none, as a rule says. */
export const checkProbes: ContainerCheck = function* ({ container, target: { minor } }) {
  if (container.role === 'init') return;
  for (const kind of PROBE_KINDS) {
    if (kind === 'startupProbe' && minor < STARTUP_SINCE) continue;
    const probe = container.at(kind);
    yield* checkHandler(probe, minor >= GRPC_SINCE ? HANDLERS : HANDLERS_BEFORE_GRPC);
    for (const key of COUNTS) yield* checkLeast(probe.at(key), 0);
    if (kind !== 'readinessProbe') yield* checkSuccesses(probe.at('successThreshold'));
    if (minor >= GRACE_PERIOD_SINCE) yield* checkGracePeriod(probe.at('terminationGracePeriodSeconds'));
  }
};

const OTHER_FIELDS = [...COUNTS, 'terminationGracePeriodSeconds'];
const HANDLERS: HandlerKinds = {
  kinds: ['exec', 'httpGet', 'tcpSocket', 'grpc'],
  otherFields: OTHER_FIELDS,
};
const HANDLERS_BEFORE_GRPC: HandlerKinds = {
  kinds: ['exec', 'httpGet', 'tcpSocket'],
  otherFields: OTHER_FIELDS,
};

/** Zero counts as unset. */
function* checkSuccesses(field: Field): Iterable<ShapeProblem> {
  if ((field.number ?? 0) > 1)
    yield invalidValue(field, `"successThreshold" is ${field.number}; for a ${field.parent?.key} it has to be 1.`);
}

function* checkGracePeriod(field: Field): Iterable<ShapeProblem> {
  if (field.parent?.key !== 'readinessProbe') yield* checkLeast(field, 1);
  else if (field.exists && !isOpen(field))
    yield invalidValue(field, 'A readiness probe ends nothing, so it may have no "terminationGracePeriodSeconds".');
}
