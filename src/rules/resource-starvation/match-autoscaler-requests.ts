import { omission } from '../../graph/omitted-amounts.js';
import type { ResourceGraph } from '../../graph/resource-graph.js';
import { type UtilizationMetric, utilizationMetrics } from '../../resources/autoscaler-metrics.js';
import { isPartialContainer } from '../../resources/partial.js';
import type { Resource } from '../../resources/resource.js';
import { hasRequest } from '../../resources/stated-resources.js';
import { defineRule } from '../rule.js';

/** Utilisation is a share of the request, so one container without it stops the calculation (Horizontal Pod Autoscaling). */
export default defineRule({
  id: 'match-autoscaler-requests',
  title: 'Workloads scaled by utilisation request what is measured',
  severity: 'error',
  modes: ['resource-starvation'],
  profiles: ['recommended', 'strict'],
  reference: 'resource-starvation#autoscaler-metrics',
  rationale:
    'The autoscaler reports FailedGetResourceMetric and never scales while any container (sidecars included) has no request for the resource that it measures. An autoscaler without metrics measures CPU.',
  equivalents: [],
  fixable: false,
  scope: 'resource',
  kinds: ['autoscaling/HorizontalPodAutoscaler'],

  *check({ resource, graph, minor }) {
    for (const metric of utilizationMetrics(resource)) {
      for (const workload of graph.out(resource, 'scales').flatMap(({ to }) => to)) {
        const container = withoutRequest(graph, workload, { metric, minor });
        if (container === undefined) continue;
        const measured = `HorizontalPodAutoscaler "${resource.name}" measures ${metric.resource} against the requests of ${workload.kind} "${workload.name}"`;
        yield {
          at: metric.at,
          message: `${measured}, where container "${container}" ${isThere(workload, container) ? 'requests none' : 'does not exist'}.`,
        };
        break;
      }
    }
  },
});

/** The first container whose request is missing, or the one that the metric names where the pod has none such. */
function withoutRequest(
  graph: ResourceGraph,
  workload: Resource,
  { metric, minor }: { readonly metric: UtilizationMetric; readonly minor: number },
): string | undefined {
  const { pod } = workload;
  const name = metric.resource;
  if (
    !pod ||
    ((name === 'cpu' || name === 'memory') && omission(graph, workload, `requests.${name}`)?.fate === 'defaulted')
  )
    return undefined;
  const running = pod.containers.filter(({ role }) => role === 'regular' || role === 'sidecar');
  const measured =
    metric.container === undefined ? running : running.filter((container) => container.name === metric.container);
  if (!measured.length) return metric.container;
  return measured.find((container) => !isPartialContainer(container) && !hasRequest({ container, pod, minor }, name))
    ?.name;
}

function isThere({ pod }: Resource, name: string): boolean {
  return pod?.containers.some((container) => container.name === name) ?? false;
}
