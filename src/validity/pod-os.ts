import type { Field } from '../documents/field.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { isOpen, type PodInObject } from './pod-check.js';
import { forbiddenField, unsupportedValue } from './problems.js';

const SYSTEMS = ['linux', 'windows'];
/** Before, the server drops the field (KEP-2802). */
const SINCE = 24;

/** Fields that a pod for Windows may not have, by the release that first says so where that is not the oldest. */
const NOT_ON_WINDOWS: readonly string[] = ['hostUsers', 'shareProcessNamespace'];
const NOT_TRUE_ON_WINDOWS: readonly string[] = ['hostPID', 'hostIPC'];
const NOT_IN_POD_CONTEXT: Readonly<Record<string, number>> = {
  appArmorProfile: 30,
  seLinuxOptions: 0,
  seccompProfile: 0,
  fsGroup: 0,
  fsGroupChangePolicy: 0,
  sysctls: 0,
  runAsUser: 0,
  runAsGroup: 0,
  supplementalGroups: 0,
  supplementalGroupsPolicy: 33,
  seLinuxChangePolicy: 33,
};
const NOT_IN_CONTAINER_CONTEXT: Readonly<Record<string, number>> = {
  appArmorProfile: 30,
  seLinuxOptions: 0,
  seccompProfile: 0,
  capabilities: 0,
  readOnlyRootFilesystem: 0,
  privileged: 0,
  allowPrivilegeEscalation: 0,
  procMount: 33,
  runAsUser: 0,
  runAsGroup: 0,
};

/** `os.name`, and what may not stand beside it in the pod and its containers (API reference, PodSpec). */
export function* checkPodOs(target: PodInObject): Iterable<ShapeProblem> {
  if (target.minor < SINCE) return;
  const name = target.spec.at('os', 'name');
  if (name.value === 'linux') yield* checkLinux(target);
  else if (name.value === 'windows') yield* checkWindows(target);
  else if (name.string && !isOpen(name)) yield unsupportedValue(name, SYSTEMS);
}

function* checkLinux({ spec, pod }: PodInObject): Iterable<ShapeProblem> {
  for (const owner of [spec, ...pod.containers.map(({ field }) => field)]) {
    const options = owner.at('securityContext', 'windowsOptions');
    if (options.exists) yield forbiddenField(options, '"windowsOptions" may not be set in a pod for Linux.');
  }
}

function* checkWindows({ spec, pod, minor }: PodInObject): Iterable<ShapeProblem> {
  for (const key of NOT_ON_WINDOWS) if (spec.at(key).exists) yield notOnWindows(spec.at(key));
  for (const key of NOT_TRUE_ON_WINDOWS) if (spec.at(key).value === true) yield notOnWindows(spec.at(key));
  yield* checkContext(spec.at('securityContext'), NOT_IN_POD_CONTEXT, minor);
  for (const { field } of pod.containers)
    yield* checkContext(field.at('securityContext'), NOT_IN_CONTAINER_CONTEXT, minor);
}

function* checkContext(
  context: Field,
  refused: Readonly<Record<string, number>>,
  minor: number,
): Iterable<ShapeProblem> {
  for (const [key, since] of Object.entries(refused)) {
    const field = context.at(key);
    const isEmptyList = key === 'sysctls' && field.items().length === 0;
    if (field.exists && !isEmptyList && minor >= since) yield notOnWindows(field);
  }
}

function notOnWindows(field: Field): ShapeProblem {
  return forbiddenField(field, `"${field.key}" may not be set in a pod for Windows.`);
}
