import type { Field } from '../documents/field.js';
import { isPlaceholder } from '../documents/placeholder.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { checkFormat, QUALIFIED_NAME } from './name-formats.js';
import { hasOnly, isOpen, isPodItself, type PodInObject } from './pod-check.js';
import { forbiddenField, invalidValue, quoted } from './problems.js';

const HOLDER_FIELDS = [
  'labelSelector',
  'matchLabelKeys',
  'maxSkew',
  'minDomains',
  'mismatchLabelKeys',
  'namespaceSelector',
  'namespaces',
  'nodeAffinityPolicy',
  'nodeTaintsPolicy',
  'topologyKey',
  'whenUnsatisfiable',
];

/**
 * `matchLabelKeys` and `mismatchLabelKeys`, which the server merges into `labelSelector` when it makes a pod, and which
 * may not say again what stands there (KEP-3633; KEP-3243 from 1.34 on).
 */
export function* checkMergedLabelKeys(holder: Field, target: PodInObject): Iterable<ShapeProblem> {
  yield* checkKeys(holder, 'matchLabelKeys');
  yield* checkKeys(holder, 'mismatchLabelKeys');
  const mismatch = texts(holder.at('mismatchLabelKeys'));
  const repeated = repeatedKeys(holder, target);
  for (const key of holder.at('matchLabelKeys').items()) {
    if (!key.string || isOpen(key)) continue;
    if (mismatch.includes(key.string))
      yield invalidValue(
        key,
        `The label ${quoted(key.string)} stands in both "matchLabelKeys" and "mismatchLabelKeys".`,
      );
    else if (repeated.has(key.string)) yield saidTwice(key);
  }
}

/** `matchLabelKeys` of a topology spread constraint before 1.34: none of them may stand in the selector. */
export function* checkSeparateLabelKeys(holder: Field): Iterable<ShapeProblem> {
  yield* checkKeys(holder, 'matchLabelKeys');
  const selector = holder.at('labelSelector');
  const selected = [...labelKeys(selector), ...expressionKeys(selector)];
  for (const key of holder.at('matchLabelKeys').items())
    if (key.string && !isOpen(key) && selected.includes(key.string)) yield saidTwice(key);
}

function* checkKeys(holder: Field, name: string): Iterable<ShapeProblem> {
  const keys = holder.at(name);
  if (keys.items().length === 0) return;
  if (!holder.at('labelSelector').exists && hasOnly(holder, HOLDER_FIELDS))
    yield forbiddenField(keys, `"${name}" may not stand without "labelSelector".`);
  for (const key of keys.items()) yield* checkFormat(key, QUALIFIED_NAME);
}

function saidTwice(key: Field): ShapeProblem {
  return invalidValue(
    key,
    `The label ${quoted(key.string ?? '')} stands in both "matchLabelKeys" and "labelSelector".`,
  );
}

/** The keys that the selector names twice, once what is merged into that of a pod is counted. */
function repeatedKeys(holder: Field, target: PodInObject): ReadonlySet<string> {
  const selector = holder.at('labelSelector');
  const merged = isPodItself(target) ? mergedKeys(holder, target) : [];
  const seen = new Set(labelKeys(selector));
  const repeated = new Set<string>();
  for (const key of [...expressionKeys(selector), ...merged]) {
    if (seen.has(key)) repeated.add(key);
    seen.add(key);
  }
  return repeated;
}

/** Only labels that the pod has are merged. */
function mergedKeys(holder: Field, { pod }: PodInObject): readonly string[] {
  const keys = [...texts(holder.at('matchLabelKeys')), ...texts(holder.at('mismatchLabelKeys'))];
  return keys.filter((key) => pod.labels.has(key));
}

function labelKeys(selector: Field): readonly string[] {
  return selector
    .at('matchLabels')
    .entries()
    .map(([key]) => key);
}

function expressionKeys(selector: Field): readonly string[] {
  return selector
    .at('matchExpressions')
    .items()
    .flatMap((expression) => expression.at('key').string ?? []);
}

function texts(list: Field): readonly string[] {
  return list.items().flatMap(({ string }) => (string === undefined || isPlaceholder(string) ? [] : string));
}
