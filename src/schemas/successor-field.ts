import type { Field } from '../documents/field.js';
import { formatPath, type Path } from '../documents/path.js';
import { type Place, pathInObject } from './place.js';
import type { Suggestion } from './shape-problem.js';

/**
 * Where fields of older API versions went, by type without version. Source: Kubernetes deprecated API migration guide,
 * and the API reference of autoscaling/v2.
 */
const SUCCESSORS: Readonly<Record<string, Readonly<Record<string, Path>>>> = {
  'networking.IngressBackend': { serviceName: ['service', 'name'], servicePort: ['service', 'port', 'number'] },
  'networking.IngressSpec': { backend: ['defaultBackend'] },
  'autoscaling.ResourceMetricSource': {
    targetAverageUtilization: ['target', 'averageUtilization'],
    targetAverageValue: ['target', 'averageValue'],
  },
  'autoscaling.PodsMetricSource': {
    metricName: ['metric', 'name'],
    selector: ['metric', 'selector'],
    targetAverageValue: ['target', 'averageValue'],
  },
  'autoscaling.ObjectMetricSource': {
    metricName: ['metric', 'name'],
    selector: ['metric', 'selector'],
    targetValue: ['target', 'value'],
    averageValue: ['target', 'averageValue'],
  },
  'autoscaling.ExternalMetricSource': {
    metricName: ['metric', 'name'],
    metricSelector: ['metric', 'selector'],
    targetValue: ['target', 'value'],
    targetAverageValue: ['target', 'averageValue'],
  },
  'autoscaling.HorizontalPodAutoscalerSpec': { targetCPUUtilizationPercentage: ['metrics'] },
  'apiextensions.CustomResourceDefinitionSpec': { version: ['versions'], validation: ['versions', 0, 'schema'] },
};

/** Fields whose values go there as they are; the others change their form. */
const UNCHANGED = /^(?:name|number|selector|averageUtilization|averageValue|value|defaultBackend)$/;

/** Where a field of an older version of the type has gone. */
export function successor(place: Place, field: Field): Suggestion | undefined {
  const [group = '', , type = ''] = place.definition.name.split('.');
  const known = SUCCESSORS[`${group}.${type}`];
  const path = known && Object.hasOwn(known, field.key) ? known[field.key] : undefined;
  if (!path) return undefined;
  const target = place.field.at(...forValue(path, field.value));
  const certain = !target.exists && UNCHANGED.test(String(target.key));
  const to = formatPath(pathInObject(target, place)).replaceAll('[0]', '[]');
  return { kind: 'successor', to, ...(certain ? { target } : {}) };
}

/** The port of a service backend is told by `number` or by `name` (IngressServiceBackend). */
function forValue(path: Path, value: unknown): Path {
  return path.at(-1) === 'number' && typeof value === 'string' ? [...path.slice(0, -1), 'name'] : path;
}
