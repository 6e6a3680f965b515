import type { Field } from '../documents/field.js';
import type { ShapeProblem } from '../schemas/shape-problem.js';
import { checkLabelSelector } from './label-selector.js';
import { checkFormat, checkNonEmptyFormat, DNS_LABEL, QUALIFIED_NAME } from './name-formats.js';
import { checkRange } from './number-range.js';
import type { PodInObject } from './pod-check.js';
import { checkMergedLabelKeys } from './pod-label-keys.js';

/** `matchLabelKeys` and `mismatchLabelKeys` are read since they are on by default (KEP-3633). */
const LABEL_KEYS_SINCE = 31;

/** Which pods a pod has to and wants to run beside or apart from (API reference, PodAffinity, PodAntiAffinity). */
export function* checkPodAffinity(target: PodInObject): Iterable<ShapeProblem> {
  for (const key of ['podAffinity', 'podAntiAffinity']) {
    const affinity = target.spec.at('affinity', key);
    for (const term of affinity.at('requiredDuringSchedulingIgnoredDuringExecution').items())
      yield* checkTerm(term, target);
    for (const weighted of affinity.at('preferredDuringSchedulingIgnoredDuringExecution').items()) {
      yield* checkRange(weighted.at('weight'), 1, 100);
      yield* checkTerm(weighted.at('podAffinityTerm'), target);
    }
  }
}

function* checkTerm(term: Field, target: PodInObject): Iterable<ShapeProblem> {
  yield* checkLabelSelector(term.at('labelSelector'), target.minor);
  yield* checkLabelSelector(term.at('namespaceSelector'), target.minor);
  for (const namespace of term.at('namespaces').items()) yield* checkFormat(namespace, DNS_LABEL);
  yield* checkNonEmptyFormat(term.at('topologyKey'), QUALIFIED_NAME);
  if (target.minor >= LABEL_KEYS_SINCE) yield* checkMergedLabelKeys(term, target);
}
