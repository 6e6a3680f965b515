import type { Field } from '../documents/field.js';
import type { Resource } from '../resources/resource.js';
import type { ResourceGraph } from './resource-graph.js';

/** What a LimitRange says about each container: one item of its `limits`. */
export interface ContainerRange {
  readonly limitRange: Resource;
  readonly item: Field;
}

/** The ranges for containers in the namespace of an object, where both state the same one (or none). */
export function containerRanges(graph: ResourceGraph, { namespace }: Resource): ContainerRange[] {
  const limitRanges = graph.ofKind('LimitRange', '').filter((limitRange) => limitRange.namespace === namespace);
  return limitRanges.flatMap((limitRange) => {
    const items = limitRange.at('spec', 'limits').items();
    return items.filter((item) => item.at('type').value === 'Container').map((item) => ({ limitRange, item }));
  });
}

/**
 * The amount that admission gives a container which states none: a limit defaults to the maximum, a request to the
 * default limit, else to the minimum (API reference, LimitRangeItem; defaults of the API server).
 */
export function defaultAmount(
  { item }: ContainerRange,
  list: 'requests' | 'limits',
  resource: string,
): Field | undefined {
  const sources = list === 'limits' ? ['default', 'max'] : ['defaultRequest', 'default', 'max', 'min'];
  return sources.map((source) => item.at(source, resource)).find(({ exists }) => exists);
}
