import { isPodChecked } from '../resources/checked-pod.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import type { ContainerCheck } from './container-check.js';
import { checkDevices } from './container-devices.js';
import { checkEnvironment } from './container-environment.js';
import { checkFileVolumes } from './container-file-variables.js';
import { checkHostPorts } from './container-host-ports.js';
import { checkImage } from './container-image.js';
import { checkLifecycle } from './container-lifecycle.js';
import { checkMounts } from './container-mounts.js';
import { checkContainerNames } from './container-names.js';
import { checkPorts } from './container-ports.js';
import { checkProbes } from './container-probes.js';
import { checkResizePolicy } from './container-resize-policy.js';
import { checkClaims } from './container-resource-claims.js';
import { checkResources } from './container-resources.js';
import { checkRestartPolicy } from './container-restart-policy.js';
import { checkSecurityContext } from './container-security-context.js';
import type { PodCheck, PodInObject } from './pod-check.js';
import { POD_VALIDATORS } from './pod-validators.js';
import type { Validator, Validators } from './validator.js';

/** What the containers of a pod have to be to each other. */
const COMMON_CHECKS: readonly PodCheck[] = [checkContainerNames, checkHostPorts];

/** What each container has to be. */
const CHECKS: readonly ContainerCheck[] = [
  checkImage,
  checkPorts,
  checkEnvironment,
  checkFileVolumes,
  checkMounts,
  checkDevices,
  checkResources,
  checkClaims,
  checkResizePolicy,
  checkRestartPolicy,
  checkSecurityContext,
  checkProbes,
  checkLifecycle,
];

const checkContainers: Validator = function* (resource, { minor }) {
  const { pod } = resource;
  if (!pod || !isPodChecked(resource, minor)) return;
  yield* checkAll({ resource, pod, spec: pod.spec, minor });
};

/** Ephemeral containers are passed over: a pod cannot be created with one at all. */
function* checkAll(target: PodInObject): Iterable<ShapeProblem> {
  for (const check of COMMON_CHECKS) yield* check(target);
  for (const container of target.pod.containers.filter(({ role }) => role !== 'ephemeral'))
    for (const check of CHECKS) yield* check({ container, target });
}

/** What containers may not be like, in every kind that carries a pod. */
export const CONTAINER_VALIDATORS: Validators = Object.fromEntries(
  Object.keys(POD_VALIDATORS).map((kind) => [kind, [checkContainers]]),
);
