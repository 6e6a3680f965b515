import { type Field, isMap } from '../documents/field.js';
import { isPlaceholder } from '../documents/placeholder.js';
import { LabelSelector, readLabelSelector } from '../resources/labels.js';
import type { Resource } from '../resources/resource.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { invalidValue } from './problems.js';

/**
 * Whether a controller selects its own pods where some label has nothing as its value, which the server reads as empty
 * text. All else is for `match-pod-labels` to judge.
 */
export function* checkEmptyLabels(resource: Resource): Iterable<ShapeProblem> {
  const isPlain = resource.kind === 'ReplicationController';
  const selector = resource.at('spec', 'selector');
  const labels = resource.at('spec', 'template', 'metadata', 'labels');
  const wanted = isPlain ? selector : selector.at('matchLabels');
  const hasNothing = [selector, wanted, labels].some((map) => map.entries().some(([, { exists }]) => !exists));
  if (!resource.pod || !isMap(selector.value) || !hasNothing || [wanted, labels].some(isUnclear)) return;
  const equal = texts(wanted);
  const requirements = isPlain ? [] : (readLabelSelector(selector)?.requirements ?? []);
  if (equal.size + requirements.length === 0) {
    // A Job may select everything by hand.
    if (resource.kind !== 'Job')
      yield invalidValue(selector, `${resource.kind} has an empty selector, which would select every pod.`);
  } else if (!new LabelSelector(equal, requirements).matches(texts(labels)))
    yield invalidValue(
      labels,
      'The labels of the template do not match the selector; a label without a value is empty.',
    );
}

function isUnclear(labels: Field): boolean {
  return labels
    .entries()
    .some(([, { value }]) => value !== undefined && (typeof value !== 'string' || isPlaceholder(value)));
}

function texts(labels: Field): ReadonlyMap<string, string> {
  return new Map(labels.entries().map(([key, { string }]) => [key, string ?? '']));
}
