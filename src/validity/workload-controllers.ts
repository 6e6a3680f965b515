import type { Field } from '../documents/field.js';
import { isPlaceholder } from '../documents/placeholder.js';
import type { Resource } from '../resources/resource.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { checkLabelSelector } from './label-selector.js';
import { checkLeast } from './number-range.js';
import { hasStranger } from './pod-check.js';
import { invalidValue, requiredValue } from './problems.js';
import type { ValidityContext } from './validator.js';
import { checkEmptyLabels } from './workload-label-match.js';
import { checkDaemonSetUpdate, checkDeploymentStrategy } from './workload-rollouts.js';

/** The selectors of Deployments, ReplicaSets and StatefulSets have always been looked at in whole. */
const ANY_RELEASE = Number.POSITIVE_INFINITY;
const DEFAULT_DEADLINE = 600;

/** Deployments (API reference, DeploymentSpec). */
export function* checkDeployment(resource: Resource): Iterable<ShapeProblem> {
  const spec = resource.at('spec');
  yield* checkEmptyLabels(resource);
  yield* checkAmounts(spec, ['replicas', 'minReadySeconds', 'revisionHistoryLimit', 'progressDeadlineSeconds']);
  yield* checkLabelSelector(spec.at('selector'), ANY_RELEASE);
  yield* checkDeploymentStrategy(spec.at('strategy'));
  yield* checkProgressDeadline(spec);
}

/** ReplicaSets (API reference, ReplicaSetSpec). */
export function* checkReplicaSet(resource: Resource): Iterable<ShapeProblem> {
  const spec = resource.at('spec');
  yield* checkEmptyLabels(resource);
  yield* checkAmounts(spec, ['replicas', 'minReadySeconds']);
  yield* checkLabelSelector(spec.at('selector'), ANY_RELEASE);
}

/** DaemonSets (API reference, DaemonSetSpec). */
export function* checkDaemonSet(resource: Resource, { minor }: ValidityContext): Iterable<ShapeProblem> {
  const spec = resource.at('spec');
  yield* checkEmptyLabels(resource);
  yield* checkAmounts(spec, ['minReadySeconds', 'revisionHistoryLimit']);
  yield* checkLabelSelector(spec.at('selector'), minor);
  yield* checkDaemonSetUpdate(spec.at('updateStrategy'));
}

const CONTROLLER_FIELDS = ['replicas', 'minReadySeconds', 'selector', 'template'];

/** ReplicationControllers (API reference, ReplicationControllerSpec). Their selector defaults to the labels of the pods. */
export function* checkReplicationController(resource: Resource): Iterable<ShapeProblem> {
  const spec = resource.at('spec');
  yield* checkEmptyLabels(resource);
  yield* checkAmounts(spec, ['replicas', 'minReadySeconds']);
  const [selector, labels] = [spec.at('selector'), spec.at('template', 'metadata', 'labels')];
  const isBare = [selector, labels].every((map) => map.entries().length === 0 && !isPlaceholder(map.value));
  if (isBare && spec.at('template').exists && !hasStranger(spec, CONTROLLER_FIELDS))
    yield requiredValue(selector, 'A ReplicationController needs "selector", or labels in its template.');
}

/** Numbers that may not be negative. */
export function* checkAmounts(spec: Field, names: readonly string[]): Iterable<ShapeProblem> {
  for (const name of names) yield* checkLeast(spec.at(name), 0);
}

function* checkProgressDeadline(spec: Field): Iterable<ShapeProblem> {
  const [deadline, minReady] = [spec.at('progressDeadlineSeconds'), spec.at('minReadySeconds')];
  const seconds = deadline.exists ? deadline.number : DEFAULT_DEADLINE;
  const least = minReady.exists ? minReady.number : 0;
  if (seconds === undefined || least === undefined || seconds < 0 || seconds > least) return;
  const message = `"progressDeadlineSeconds" is ${seconds}${deadline.exists ? '' : ' by default'}; it has to be more than "minReadySeconds", which is ${least}.`;
  yield deadline.exists ? invalidValue(deadline, message) : requiredValue(deadline, message);
}
