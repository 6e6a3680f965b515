import { isMap } from '../documents/field.js';
import { isPodChecked } from '../resources/checked-pod.js';
import { podTemplatePath } from '../resources/pod-template-paths.js';
import type { Resource } from '../resources/resource.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { checkPodAffinity } from './pod-affinity.js';
import { checkOverhead, checkPodResources } from './pod-amounts.js';
import { checkPodAnnotations, checkTemplateMetadata } from './pod-annotations.js';
import { hasStranger, type PodCheck, type PodInObject } from './pod-check.js';
import { checkDeadline, checkPodCreation } from './pod-creation.js';
import { checkPodDns } from './pod-dns.js';
import { checkHostnameOverride, checkUserNamespace } from './pod-host.js';
import { checkHostProcess } from './pod-host-process.js';
import { checkPodNames } from './pod-names.js';
import { checkNodeAffinity } from './pod-node-affinity.js';
import { checkPodOs } from './pod-os.js';
import { checkProfileConflicts } from './pod-profile-conflicts.js';
import { checkResourceClaims } from './pod-resource-claims.js';
import { checkPodSecurityContext } from './pod-security-context.js';
import { checkTolerations } from './pod-tolerations.js';
import { checkTopologySpread } from './pod-topology-spread.js';
import { requiredValue } from './problems.js';
import type { Validator, Validators } from './validator.js';
import { checkVolumes } from './volume-sources.js';

const FIRST_CHECKS: readonly PodCheck[] = [checkTemplateMetadata, checkPodAnnotations, checkDeadline];

const SPEC_CHECKS: readonly PodCheck[] = [
  checkPodNames,
  checkPodCreation,
  checkPodDns,
  checkTolerations,
  checkNodeAffinity,
  checkPodAffinity,
  checkTopologySpread,
  checkPodSecurityContext,
  checkProfileConflicts,
  checkPodOs,
  checkHostProcess,
  checkUserNamespace,
  checkHostnameOverride,
  checkResourceClaims,
  checkPodResources,
  checkOverhead,
  checkVolumes,
];

const checkPod: Validator = function* (resource, { minor }) {
  const { pod } = resource;
  const isSpecChecked = isPodChecked(resource, minor);
  if (!pod) {
    if (isSpecChecked) yield* checkHasSpec(resource);
    return;
  }
  const target: PodInObject = { resource, pod, spec: pod.spec, minor };
  for (const check of isSpecChecked ? [...FIRST_CHECKS, ...SPEC_CHECKS] : FIRST_CHECKS) yield* check(target);
};

/** A template without a `spec`, which API documents call optional, has no containers. */
function* checkHasSpec(resource: Resource): Iterable<ShapeProblem> {
  const path = podTemplatePath(resource.group, resource.kind);
  if (!path?.length) return;
  const template = resource.at(...path);
  const isIncomplete = hasStranger(template, ['metadata', 'spec']) || hasStranger(resource.root, ROOT_FIELDS);
  const isThere = template.exists
    ? isMap(template.value)
    : isMap(template.parent?.value) && MAY_LACK_TEMPLATE.includes(resource.kind);
  if (isThere && !isIncomplete && !hasUnknownSibling(resource))
    yield requiredValue(template.at('spec', 'containers'), `${resource.kind} needs "spec.containers" in its template.`);
}

const ROOT_FIELDS = ['apiVersion', 'kind', 'metadata', 'spec', 'status', 'template'];
/** Kinds whose `template` no document calls required. */
const MAY_LACK_TEMPLATE: readonly string[] = ['ReplicaSet', 'ReplicationController', 'PodTemplate'];
const CONTROLLER_FIELDS = ['replicas', 'minReadySeconds', 'selector', 'template'];

/** Whether the template of a plain controller may stand under another key. */
function hasUnknownSibling(resource: Resource): boolean {
  return MAY_LACK_TEMPLATE.includes(resource.kind) && hasStranger(resource.at('spec'), CONTROLLER_FIELDS);
}

/** What pods may not be like, in every kind that carries one. */
export const POD_VALIDATORS: Validators = Object.fromEntries(
  [
    '/Pod',
    '/PodTemplate',
    '/ReplicationController',
    'apps/Deployment',
    'apps/ReplicaSet',
    'apps/StatefulSet',
    'apps/DaemonSet',
    'batch/Job',
    'batch/CronJob',
    'extensions/Deployment',
    'extensions/ReplicaSet',
    'extensions/DaemonSet',
  ].map((kind) => [kind, [checkPod]]),
);
