import type { LabelSelector } from '../resources/labels.js';
import type { Resource } from '../resources/resource.js';
import { mayBeMadeElsewhere } from './pods-elsewhere.js';
import type { SelectorTarget } from './reference.js';
import type { ResourceGraph } from './resource-graph.js';
import { hasWorkloadIn } from './workload-namespaces.js';

/** A selector that no pod of the set answers although one should. */
export interface UnansweredSelector {
  readonly selector: LabelSelector;
  /** Workloads that would answer, were they in the selector's namespace. */
  readonly elsewhere: readonly Resource[];
}

const OPERATORS = new Set(['In', 'NotIn', 'Exists', 'DoesNotExist']);

/**
 * Undefined where a pod answers, and where nothing can be said: an empty selector, pods that something outside the set
 * makes, a namespace that the set has no workload in.
 */
export function unansweredSelector(
  graph: ResourceGraph,
  { selector, namespace }: SelectorTarget,
): UnansweredSelector | undefined {
  if (selector.isEmpty || selector.requirements.some(({ operator }) => !OPERATORS.has(operator))) return undefined;
  if (graph.podsMatching(selector, namespace).length || mayBeMadeElsewhere(graph, selector)) return undefined;
  const elsewhere = graph.podsMatching(selector, undefined);
  return elsewhere.length || hasWorkloadIn(graph, namespace) ? { selector, elsewhere } : undefined;
}
