import { isPlaceholder } from '../documents/placeholder.js';
import { isCustom } from '../resources/custom-resource.js';
import type { Resource } from '../resources/resource.js';
import { mayShareNamespace } from './namespaced-index.js';
import { oncePerGraph } from './once-per-graph.js';
import type { Edge, ResourceGraph } from './resource-graph.js';
import { hasWorkloadIn } from './workload-namespaces.js';

/** A Service that is named and that the set should have. */
export interface MissingBackend {
  readonly name: string;
  /** Services of that name in other namespaces. */
  readonly elsewhere: readonly Resource[];
}

/**
 * Undefined where the Service is there, and where nothing can be said: a name that is not final, a Service that the
 * controller of a custom resource may make, a namespace of which the set holds neither workloads nor Services.
 */
export function missingBackend(
  graph: ResourceGraph,
  { target, to }: Pick<Edge, 'target' | 'to'>,
): MissingBackend | undefined {
  if (to.length || 'selector' in target) return undefined;
  const { name, namespace } = target;
  const { open, namespaces } = knownServices(graph);
  if (isPlaceholder(name) || open.some((service) => mayShareNamespace(service.namespace, namespace))) return undefined;
  if (mayBeMadeByController(graph, name)) return undefined;
  const elsewhere = graph.named('Service', name, undefined);
  const isKnown = hasWorkloadIn(graph, namespace) || namespaces.has(namespace) || namespaces.has(undefined);
  return elsewhere.length || isKnown ? { name, elsewhere } : undefined;
}

const knownServices = oncePerGraph((graph) => {
  const services = graph.ofKind('Service', '');
  return {
    open: services.filter(({ name }) => isPlaceholder(name)),
    namespaces: new Set(services.map(({ namespace }) => namespace)),
  };
});

/** Controllers name the Services that they make after their custom resource: `NAME`, `NAME-rw`, `NAME-kb-http`. */
export function mayBeMadeByController(graph: ResourceGraph, service: string): boolean {
  const words = service.split('-');
  const names = customNames(graph);
  return names.size > 0 && words.some((_, index) => names.has(words.slice(0, index + 1).join('-')));
}

const customNames = oncePerGraph(({ resources }) => new Set(resources.filter(isCustom).map(({ name }) => name)));
