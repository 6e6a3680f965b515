import type { ShapeProblem } from '../schemas/shape-problem.js';
import { checkNonEmptyFormat, DNS_LABEL } from './name-formats.js';
import type { PodInObject } from './pod-check.js';
import { checkUnique } from './pod-names.js';

/** The names of containers, of which init containers share one set with the others (API reference, Container). */
export function* checkContainerNames({ pod }: PodInObject): Iterable<ShapeProblem> {
  const regular = pod.containers.filter(({ role }) => role === 'regular');
  const init = pod.containers.filter(({ role }) => role === 'init' || role === 'sidecar');
  const names = [...regular, ...init].map((container) => container.at('name'));
  for (const name of names) yield* checkNonEmptyFormat(name, DNS_LABEL);
  yield* checkUnique(names, 'container');
}
