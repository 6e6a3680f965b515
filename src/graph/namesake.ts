import { type Labels, readLabels } from '../resources/labels.js';
import type { Resource } from '../resources/resource.js';
import type { ResourceGraph } from './resource-graph.js';

/** What people add to a workload's name to name what is about it. */
const ENDING = /-(?:svc|service|headless|lb|internal|pdb|netpol|network-policy|policy)$/;

/** The one workload of an object's namespace that the object is named after: `orders`, `orders-svc`, `orders-pdb`. */
export function namesakeOf(graph: ResourceGraph, { name, namespace }: Resource): Resource | undefined {
  const stem = name.replace(ENDING, '');
  const [only, ...others] = graph.workloads.filter(
    (workload) => workload.namespace === namespace && (workload.name === name || workload.name === stem),
  );
  return others.length ? undefined : only;
}

/** The labels by which a workload finds its own pods, which do not change from release to release; undefined without any. */
export function lastingLabels(workload: Resource): Labels | undefined {
  const selector = workload.at('spec', 'selector');
  const labels = readLabels(selector.at('matchLabels'));
  const isAll =
    !selector.at('matchExpressions').exists &&
    [...labels].every(([key, value]) => workload.pod?.labels.get(key) === value);
  return labels.size && isAll ? labels : undefined;
}
