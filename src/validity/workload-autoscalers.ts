import { type Field, isMap } from '../documents/field.js';
import { isPlaceholder } from '../documents/placeholder.js';
import { parseQuantity } from '../resources/quantity.js';
import type { Resource } from '../resources/resource.js';
import { CONTAINER_RESOURCES } from '../resources/resource-names.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { checkAllowed } from './allowed-values.js';
import { checkChosen } from './chosen-values.js';
import { checkNonEmptyFormat, DNS_LABEL, QUALIFIED_NAME } from './name-formats.js';
import { PATH_SEGMENT } from './network-formats.js';
import { checkLeast } from './number-range.js';
import { hasStranger, isMissing, isOpen } from './pod-check.js';
import { invalidValue, quoted, requiredValue } from './problems.js';
import type { ValidityContext } from './validator.js';

/** Since when `apiVersion` of what is scaled is looked at, and `tolerance` with default feature gates (KEP-4951). */
const TARGET_VERSION_SINCE = 34;
const TOLERANCE_SINCE = 35;
/** Before, the server refuses the type, whose source it drops (KEP-1610). */
const CONTAINER_METRICS_SINCE = 27;

/**
 * Autoscalers (API reference, HorizontalPodAutoscalerSpec). Their bounds, the blocks of their metrics and the numbers of
 * their policies have rules of their own.
 */
export function* checkAutoscaler({ root, version }: Resource, { minor }: ValidityContext): Iterable<ShapeProblem> {
  const spec = root.at('spec');
  const target = spec.at('scaleTargetRef');
  yield* checkReference(target);
  if (minor >= TARGET_VERSION_SINCE) yield* checkTargetVersion(target);
  if (version === 'v1') yield* checkLeast(spec.at('targetCPUUtilizationPercentage'), 1);
  else for (const metric of spec.at('metrics').items()) yield* checkMetric(metric, minor);
  for (const direction of ['scaleUp', 'scaleDown']) yield* checkScalingRules(spec.at('behavior', direction), minor);
}

function* checkReference(reference: Field): Iterable<ShapeProblem> {
  for (const name of ['kind', 'name']) yield* checkNonEmptyFormat(reference.at(name), PATH_SEGMENT);
}

/** Of the core group only ReplicationControllers can be scaled. */
function* checkTargetVersion(target: Field): Iterable<ShapeProblem> {
  const [version, kind] = [target.at('apiVersion'), target.at('kind')];
  const text = version.exists ? version.string : '';
  if (text === undefined || isPlaceholder(text) || isPlaceholder(kind.value) || !target.exists) return;
  const isCore = text === '' || text === '/' || !/^[^/]/.test(text) || !text.includes('/');
  if (text.split('/').length > 2) yield noVersion(version, text);
  else if (isCore && kind.value !== 'ReplicationController' && !hasStranger(target, ['apiVersion', 'kind', 'name'])) {
    const message = `"scaleTargetRef" needs the API group of ${quoted(String(kind.value ?? 'its kind'))} in "apiVersion", such as "apps/v1".`;
    yield text === '' ? requiredValue(version, message) : invalidValue(version, message);
  }
}

function noVersion(field: Field, text: string): ShapeProblem {
  return invalidValue(field, `"apiVersion" is ${quoted(text)}; it takes a group and a version, such as "apps/v1".`);
}

const BLOCKS = ['resource', 'containerResource', 'pods', 'object', 'external'];

function* checkMetric(metric: Field, minor: number): Iterable<ShapeProblem> {
  for (const block of BLOCKS.map((name) => metric.at(name))) {
    yield* checkMetricName(block.at('metric'));
    yield* checkSpareAmounts(block);
  }
  yield* checkReference(metric.at('object', 'describedObject'));
  const version = metric.at('object', 'describedObject', 'apiVersion');
  if (minor >= TARGET_VERSION_SINCE && version.string && !isOpen(version) && version.string.split('/').length > 2)
    yield noVersion(version, version.string);
  const type = metric.at('type');
  if (type.value === 'ContainerResource' && minor < CONTAINER_METRICS_SINCE)
    yield invalidValue(
      type,
      `Metrics of containers are off by default before Kubernetes 1.${CONTAINER_METRICS_SINCE}.`,
    );
  yield* checkContainerResource(metric.at('containerResource'));
}

function* checkMetricName(metric: Field): Iterable<ShapeProblem> {
  const name = metric.at('name');
  yield* checkNonEmptyFormat(name, PATH_SEGMENT);
  if (isMap(metric.value) && isMissing(name) && !hasStranger(metric, ['name', 'selector']))
    yield requiredValue(name, '"metric" needs "name".');
}

function* checkContainerResource(source: Field): Iterable<ShapeProblem> {
  const name = source.at('name');
  yield* checkNonEmptyFormat(source.at('container'), DNS_LABEL);
  const text = name.string;
  if (!text || isOpen(name)) return;
  const isKnown = text.includes('/') || text.startsWith('hugepages-') || CONTAINER_RESOURCES.includes(text);
  if (!isKnown || !QUALIFIED_NAME.accepts(text))
    yield invalidValue(name, `Containers have no resource ${quoted(text)}.`);
}

/** The amounts of a target that its type of metric is not measured by, which have to be above zero all the same. */
const SPARE: Readonly<Record<string, readonly string[]>> = {
  resource: ['value'],
  containerResource: ['value'],
  pods: ['value', 'averageUtilization'],
  object: ['averageUtilization'],
  external: ['averageUtilization'],
};

function* checkSpareAmounts(block: Field): Iterable<ShapeProblem> {
  for (const amount of (SPARE[block.key] ?? []).map((name) => block.at('target', name)))
    if (amount.exists && (parseQuantity(amount.value) ?? 1) <= 0)
      yield invalidValue(amount, `"${amount.key}" has to be above zero, or not there at all.`);
}

const SELECT_POLICIES = ['Max', 'Min', 'Disabled'];

function* checkScalingRules(rules: Field, minor: number): Iterable<ShapeProblem> {
  const [policies, tolerance] = [rules.at('policies'), rules.at('tolerance')];
  const selected = rules.at('selectPolicy');
  yield* checkChosen(selected, SELECT_POLICIES);
  yield* checkAllowed(selected, SELECT_POLICIES);
  for (const policy of policies.items()) yield* checkAllowed(policy.at('type'), ['Pods', 'Percent']);
  if (Array.isArray(policies.value) && policies.value.length === 0)
    yield requiredValue(policies, '"policies" needs at least one policy, or has to be left out.');
  if (minor >= TOLERANCE_SINCE && (parseQuantity(tolerance.value) ?? 0) < 0)
    yield invalidValue(tolerance, '"tolerance" takes 0 or more.');
}
