import type { Edit, Field } from '../documents/field.js';
import type { Migration } from './migration.js';
import { type MapChange, reshape } from './reshape.js';

/**
 * `autoscaling/v2beta1` to `v2beta2` and `v2`: what is measured and what is aimed at became objects of their own.
 * Source: the conversions of the API server. A status is the controller's, and has other fields there.
 */
export const migrateAutoscaler: Migration = (resource) => {
  const status = resource.at('status');
  const metrics = resource.at('spec', 'metrics').items();
  const edits = metrics.flatMap((metric) =>
    Object.entries(SOURCES).flatMap(([key, change]) => {
      const source = metric.at(key);
      return source.exists ? (reshape(source, change(source)) ?? []) : [];
    }),
  );
  return { edits: [...edits, ...(status.exists ? [status.remove()] : [])] satisfies Edit[] };
};

const SOURCES: Readonly<Record<string, (source: Field) => MapChange>> = {
  resource: ofResource,
  containerResource: ofResource,
  pods: () => ({
    moves: {
      metricName: ['metric', 'name'],
      selector: ['metric', 'selector'],
      targetAverageValue: ['target', 'averageValue'],
    },
    adds: typed('AverageValue'),
  }),
  object: (source) => ({
    moves: {
      target: ['describedObject'],
      metricName: ['metric', 'name'],
      selector: ['metric', 'selector'],
      targetValue: source.at('averageValue').exists ? undefined : ['target', 'value'],
      averageValue: ['target', 'averageValue'],
    },
    adds: typed(source.at('averageValue').exists ? 'AverageValue' : 'Value'),
  }),
  external: (source) => ({
    moves: {
      metricName: ['metric', 'name'],
      metricSelector: ['metric', 'selector'],
      targetValue: ['target', 'value'],
      targetAverageValue: ['target', 'averageValue'],
    },
    adds: typed(source.at('targetValue').exists ? 'Value' : 'AverageValue'),
  }),
};

function ofResource(source: Field): MapChange {
  return {
    moves: {
      targetAverageUtilization: ['target', 'averageUtilization'],
      targetAverageValue: ['target', 'averageValue'],
    },
    adds: typed(source.at('targetAverageUtilization').exists ? 'Utilization' : 'AverageValue'),
  };
}

function typed(type: string): NonNullable<MapChange['adds']> {
  return [[['target', 'type'], type]];
}
