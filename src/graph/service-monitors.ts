import type { Field } from '../documents/field.js';
import { isPlaceholder } from '../documents/placeholder.js';
import { readLabelSelector } from '../resources/labels.js';
import type { Resource } from '../resources/resource.js';
import { oncePerGraph } from './once-per-graph.js';
import type { ResourceGraph } from './resource-graph.js';

/**
 * The Services whose labels a ServiceMonitor selects, in its own namespace or in those that it names (Prometheus
 * operator, ServiceMonitorSpec). Undefined where nothing can be said: no selector, namespaces that the set has no Service
 * in, a label that is not final.
 */
export function monitoredServices(graph: ResourceGraph, monitor: Resource): readonly Resource[] | undefined {
  const selector = readLabelSelector(monitor.at('spec', 'selector'));
  if (!selector || selector.isEmpty || [...selector.equal.values()].some(isPlaceholder)) return undefined;
  const candidates = services(graph).filter(({ namespace }) => reaches(monitor, namespace));
  if (!candidates.length || candidates.some(({ labels }) => [...labels.values()].some(isPlaceholder))) return undefined;
  return candidates.filter(({ labels }) => selector.matches(labels));
}

const services = oncePerGraph((graph) => graph.ofKind('Service', ''));

function reaches(monitor: Resource, namespace: string | undefined): boolean {
  const where: Field = monitor.at('spec', 'namespaceSelector');
  const names = where.at('matchNames').items();
  if (where.at('any').value === true || namespace === undefined) return true;
  if (names.length) return names.some(({ value }) => value === namespace);
  return monitor.namespace === undefined || monitor.namespace === namespace;
}
