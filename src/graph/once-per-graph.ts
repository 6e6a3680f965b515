import type { Resource } from '../resources/resource.js';
import type { ResourceGraph } from './resource-graph.js';

/** Works something out once for each graph, on first use: what holds for the set need not be sought for each object. */
export function oncePerGraph<T>(workOut: (graph: ResourceGraph) => T): (graph: ResourceGraph) => T {
  const known = new WeakMap<ResourceGraph, { readonly value: T }>();
  return (graph) => {
    const found = known.get(graph) ?? { value: workOut(graph) };
    known.set(graph, found);
    return found.value;
  };
}

/** Works something out once for each object of a graph, on first use. */
export function oncePerResource<T>(
  workOut: (graph: ResourceGraph, resource: Resource) => T,
): (graph: ResourceGraph, resource: Resource) => T {
  const known = oncePerGraph(() => new Map<Resource, { readonly value: T }>());
  return (graph, resource) => {
    const found = known(graph).get(resource) ?? { value: workOut(graph, resource) };
    known(graph).set(resource, found);
    return found.value;
  };
}
