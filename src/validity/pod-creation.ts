import type { Field } from '../documents/field.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { checkRange, MOST_OF_INT32 } from './number-range.js';
import { isMissing, isOpen, isPodItself, type PodInObject } from './pod-check.js';
import { forbiddenField, unsupportedValue } from './problems.js';

const SCHEDULING_GATES_SINCE = 27;
/** Before, the server drops them (KEP-277). */
const DEBUGGERS_SINCE = 23;

/** What a pod may not have when it is made, in a template or as itself. */
export function* checkPodCreation(target: PodInObject): Iterable<ShapeProblem> {
  const { spec, minor } = target;
  const debuggers = spec.at('ephemeralContainers');
  if (minor >= DEBUGGERS_SINCE && debuggers.items().length > 0)
    yield forbiddenField(debuggers, '"ephemeralContainers" may only be added to a pod that runs, with kubectl debug.');
  yield* checkEmptyRestartPolicy(target);
  if (!isPodItself(target)) return;
  const node = spec.at('nodeName');
  if (!isMissing(node) && minor >= SCHEDULING_GATES_SINCE && spec.at('schedulingGates').items().length > 0)
    yield forbiddenField(node, '"nodeName" may not be set before all "schedulingGates" are gone.');
  yield* checkPriority(spec);
}

/** Workloads that replace their pods for ever. */
const ENDLESS: readonly string[] = ['DaemonSet', 'Deployment', 'ReplicaSet', 'ReplicationController', 'StatefulSet'];

/** How long a pod may run (API reference, PodSpec, activeDeadlineSeconds). */
export function* checkDeadline({ spec, resource }: PodInObject): Iterable<ShapeProblem> {
  const deadline = spec.at('activeDeadlineSeconds');
  if (deadline.exists && ENDLESS.includes(resource.kind))
    yield forbiddenField(
      deadline,
      `"activeDeadlineSeconds" may not be set in the pods of a ${resource.kind}, which have no end.`,
    );
  else yield* checkRange(deadline, 1, MOST_OF_INT32);
}

/** Empty text means `Always`, which no Job takes; what else does not fit the kind is for `match-restart-policy`. */
function* checkEmptyRestartPolicy({ spec, resource }: PodInObject): Iterable<ShapeProblem> {
  const policy = spec.at('restartPolicy');
  const isJob = resource.isA('Job', 'batch') || resource.isA('CronJob', 'batch');
  if (isJob && policy.value === '') yield unsupportedValue(policy, ['OnFailure', 'Never']);
}

/** The priority classes that every cluster has, and what a pod without a class gets (Kubernetes documentation, Pod Priority). */
const PRIORITIES: Readonly<Record<string, number>> = {
  '': 0,
  'system-cluster-critical': 2_000_000_000,
  'system-node-critical': 2_000_001_000,
};

/** Admission works out the priority and the preemption policy from the class, and refuses a pod that says otherwise. */
function* checkPriority(spec: Field): Iterable<ShapeProblem> {
  const [priority, policy] = [spec.at('priority'), spec.at('preemptionPolicy')];
  const name = spec.at('priorityClassName').string ?? '';
  const given = Object.hasOwn(PRIORITIES, name) ? PRIORITIES[name] : undefined;
  if (given === undefined) return;
  const source = name ? `the class "${name}" gives` : 'a pod without "priorityClassName" gets';
  if (priority.number !== undefined && priority.number !== given)
    yield forbiddenField(
      priority,
      `"priority" is ${priority.number}; ${source} ${given}, and no other may be written.`,
    );
  if (policy.exists && !isOpen(policy) && policy.value !== 'PreemptLowerPriority' && !isUnknownPolicy(policy))
    yield forbiddenField(policy, `"preemptionPolicy" may not be other than ${source}: "PreemptLowerPriority".`);
}

/** Whether it is a text that no pod takes, which is reported as such. */
function isUnknownPolicy({ value }: Field): boolean {
  return value !== 'Never' && value !== '';
}
