import { jsonText } from '../documents/json-text.js';
import type { Resource } from '../resources/resource.js';
import { oncePerGraph } from './once-per-graph.js';
import type { ResourceGraph } from './resource-graph.js';

/** The autoscalers, of either kind, that name the same target in the same namespace as this one; itself among them. */
export function autoscalersOfSameTarget(graph: ResourceGraph, autoscaler: Resource): readonly Resource[] {
  return byTarget(graph).get(targetOf(autoscaler)) ?? [];
}

const byTarget = oncePerGraph((graph) => {
  const autoscalers = [
    ...graph.ofKind('HorizontalPodAutoscaler', 'autoscaling'),
    ...graph.ofKind('VerticalPodAutoscaler', 'autoscaling.k8s.io'),
  ];
  const found = new Map<string, Resource[]>();
  for (const autoscaler of autoscalers) {
    const target = targetOf(autoscaler);
    found.set(target, [...(found.get(target) ?? []), autoscaler]);
  }
  return found;
});

/** Kind, name and namespace, as one key. */
function targetOf(autoscaler: Resource): string {
  const target = autoscaler.at('spec', autoscaler.kind === 'VerticalPodAutoscaler' ? 'targetRef' : 'scaleTargetRef');
  return jsonText([autoscaler.namespace, target.at('kind').value, target.at('name').value]);
}
