import type { Field } from '../documents/field.js';
import { jsonText } from '../documents/json-text.js';
import { isPlaceholder } from '../documents/placeholder.js';
import { parseQuantity } from '../resources/quantity.js';
import type { Resource } from '../resources/resource.js';
import { isWhole } from '../resources/resource-names.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { checkChosen } from './chosen-values.js';
import { checkLabels, checkNonEmptyFormat, DNS_LABEL, QUALIFIED_NAME } from './name-formats.js';
import { checkLeast } from './number-range.js';
import { checkTolerations } from './pod-tolerations.js';
import { duplicateValue, forbiddenField, invalidValue, quoted } from './problems.js';
import type { Validators } from './validator.js';

/** What the scheduler and the leaders of programs go by. */
export const SCHEDULING_VALIDATORS: Validators = {
  'scheduling.k8s.io/PriorityClass': [checkPriorityClass],
  'node.k8s.io/RuntimeClass': [checkRuntimeClass],
  'coordination.k8s.io/Lease': [checkLease],
};

const MOST_OF_USERS = 1_000_000_000;

/** The classes of the cluster itself, with their values (Kubernetes documentation, Pod Priority and Preemption). */
const SYSTEM_CLASSES: Readonly<Record<string, number>> = {
  'system-node-critical': 2_000_001_000,
  'system-cluster-critical': 2_000_000_000,
};

function* checkPriorityClass(priorityClass: Resource): Iterable<ShapeProblem> {
  const name = priorityClass.at('metadata', 'name');
  const value = priorityClass.at('value');
  yield* checkChosen(priorityClass.at('preemptionPolicy'), ['Never', 'PreemptLowerPriority']);
  if (isPlaceholder(name.value)) return;
  if (name.string?.startsWith('system-')) yield* checkSystemClass(priorityClass, name);
  else if ((value.number ?? 0) > MOST_OF_USERS)
    yield forbiddenField(
      value,
      `"value" is ${value.number}; beyond ${MOST_OF_USERS} are the classes of the cluster itself.`,
    );
}

function* checkSystemClass(priorityClass: Resource, name: Field): Iterable<ShapeProblem> {
  const text = name.string ?? '';
  const expected = Object.hasOwn(SYSTEM_CLASSES, text) ? SYSTEM_CLASSES[text] : undefined;
  const isSame = priorityClass.at('value').value === expected && priorityClass.at('globalDefault').value !== true;
  if (expected === undefined || !isSame)
    yield forbiddenField(
      name,
      `Names that begin with "system-" are kept for the classes of the cluster itself; ${quoted(text)} is none as the cluster has it.`,
    );
}

function* checkRuntimeClass(runtimeClass: Resource): Iterable<ShapeProblem> {
  yield* checkNonEmptyFormat(runtimeClass.at('handler'), DNS_LABEL);
  for (const [name, field] of runtimeClass.at('overhead', 'podFixed').entries()) yield* checkOverhead(name, field);
  yield* checkLabels(runtimeClass.at('scheduling', 'nodeSelector'));
  yield* checkTolerations({ spec: runtimeClass.at('scheduling') });
  yield* checkRepeatedTolerations(runtimeClass.at('scheduling', 'tolerations').items());
}

const OVERHEAD_RESOURCES = ['cpu', 'memory', 'ephemeral-storage'];

function* checkOverhead(name: string, field: Field): Iterable<ShapeProblem> {
  const isKnown = OVERHEAD_RESOURCES.includes(name) || name.startsWith('hugepages-') || name.includes('/');
  const amount = parseQuantity(field.value) ?? 0;
  if (isPlaceholder(name)) return;
  if (!isKnown || (name.includes('/') && !QUALIFIED_NAME.accepts(name)))
    yield invalidValue(field, `Pods have no resource ${quoted(name)}.`);
  else if (isWhole(name) && !Number.isInteger(amount)) yield invalidValue(field, `${quoted(name)} is no whole number.`);
  else if (amount < 0) yield invalidValue(field, `${quoted(name)} is below zero.`);
}

function* checkRepeatedTolerations(tolerations: readonly Field[]): Iterable<ShapeProblem> {
  const seen = new Set<string>();
  for (const toleration of tolerations) {
    const parts = ['key', 'operator', 'value', 'effect'].map((name) => toleration.at(name).value ?? '');
    if (parts.some(isPlaceholder)) continue;
    const key = jsonText(parts);
    if (seen.has(key)) yield duplicateValue(toleration, 'The same toleration stands in "tolerations" twice.');
    seen.add(key);
  }
}

function* checkLease(lease: Resource): Iterable<ShapeProblem> {
  yield* checkLeast(lease.at('spec', 'leaseDurationSeconds'), 1);
  yield* checkLeast(lease.at('spec', 'leaseTransitions'), 0);
}
