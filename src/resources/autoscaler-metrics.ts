import type { Field } from '../documents/field.js';
import type { Resource } from './resource.js';

/** A metric that compares use with the request of the pods, or of one of their containers. */
export interface UtilizationMetric {
  readonly resource: string;
  /** The container that alone counts, where one is named. */
  readonly container: string | undefined;
  readonly at: Field;
}

/**
 * What a HorizontalPodAutoscaler measures against requests. One without metrics measures CPU: the server fills that in.
 *
 * Source: API reference, HorizontalPodAutoscaler autoscaling/v1 and v2; defaults of the API server.
 */
export function utilizationMetrics(autoscaler: Resource): UtilizationMetric[] {
  const spec = autoscaler.at('spec');
  if (autoscaler.version === 'v1') {
    const inAnnotation = autoscaler.annotation('autoscaling.alpha.kubernetes.io/metrics') !== undefined;
    return inAnnotation ? [] : [cpuBy(spec.at('targetCPUUtilizationPercentage'))];
  }
  const metrics = spec.at('metrics');
  return metrics.exists && metrics.items().length ? metrics.items().flatMap(readMetric) : [cpuBy(metrics)];
}

function cpuBy(at: Field): UtilizationMetric {
  return { resource: 'cpu', container: undefined, at };
}

function readMetric(metric: Field): UtilizationMetric[] {
  const { value: type } = metric.at('type');
  const source = metric.at(type === 'ContainerResource' ? 'containerResource' : 'resource');
  const isUtilization =
    source.at('target', 'type').value === 'Utilization' ||
    source.at('target', 'averageUtilization').exists ||
    source.at('targetAverageUtilization').exists;
  const at = source.at('name');
  if ((type !== 'Resource' && type !== 'ContainerResource') || at.string === undefined || !isUtilization) return [];
  return [{ resource: at.string, container: source.at('container').string, at }];
}
