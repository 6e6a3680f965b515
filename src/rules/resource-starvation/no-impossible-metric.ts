import type { Field } from '../../documents/field.js';
import { isPlaceholder } from '../../documents/placeholder.js';
import { parseQuantity } from '../../resources/quantity.js';
import { defineRule } from '../rule.js';

/** What each type of metric needs (API reference, MetricSpec; the server's validation of autoscalers). */
interface Source {
  readonly block: string;
  /** The amounts of its target: one of them has to be there. */
  readonly amounts: readonly string[];
  /** Whether only one of them may be there. */
  readonly isOneOnly: boolean;
}

const SOURCES: Readonly<Record<string, Source>> = {
  Resource: { block: 'resource', amounts: ['averageUtilization', 'averageValue'], isOneOnly: true },
  ContainerResource: { block: 'containerResource', amounts: ['averageUtilization', 'averageValue'], isOneOnly: true },
  Pods: { block: 'pods', amounts: ['averageValue'], isOneOnly: false },
  Object: { block: 'object', amounts: ['value', 'averageValue'], isOneOnly: false },
  External: { block: 'external', amounts: ['value', 'averageValue'], isOneOnly: true },
};
const BLOCKS = Object.values(SOURCES).map(({ block }) => block);
const TARGET_TYPES: readonly unknown[] = ['Utilization', 'Value', 'AverageValue'];

interface Fault {
  readonly at: Field;
  readonly message: string;
}

export default defineRule({
  id: 'no-impossible-metric',
  title: 'Metrics of autoscalers have the block and the target of their type',
  severity: 'error',
  modes: ['resource-starvation', 'api-drift'],
  profiles: ['recommended', 'strict'],
  reference: 'resource-starvation#autoscaler-metrics',
  rationale:
    'The API server refuses an autoscaler with a metric whose block does not fit its type, or whose target has an unknown type or no amount. What the API requires by name is left to the schema. Metrics written for autoscaling/v2beta1 look like this in v2.',
  equivalents: ['kics/HPA Targets Invalid Object'],
  fixable: false,
  scope: 'resource',
  kinds: ['autoscaling/HorizontalPodAutoscaler'],

  *check({ resource }) {
    if (resource.version !== 'v2' && resource.version !== 'v2beta2') return;
    for (const metric of resource.at('spec', 'metrics').items()) {
      const fault = faultOf(metric);
      if (fault)
        yield {
          at: fault.at,
          message: `HorizontalPodAutoscaler "${resource.name}" has a metric ${fault.message}.`,
          rejected: true,
        };
    }
  },
});

function faultOf(metric: Field): Fault | undefined {
  const type = metric.at('type');
  const source = SOURCES[type.string ?? ''];
  if (!source)
    return isFinal(type) ? { at: type, message: `of type "${type.words}", which does not exist` } : undefined;
  const block = metric.at(source.block);
  const other = BLOCKS.map((name) => metric.at(name)).find(({ key, exists }) => exists && key !== source.block);
  const ofType = `of type ${type.words}`;
  if (!block.exists) return { at: type, message: `${ofType} without its block "${source.block}"` };
  if (other) return { at: other, message: `${ofType} with a block "${other.key}"` };
  const fault = targetFault(block.at('target'), source);
  return fault && { at: fault.at, message: `${ofType} whose target ${fault.message}` };
}

function targetFault(target: Field, { amounts, isOneOnly }: Source): Fault | undefined {
  const stated = amounts.map((name) => target.at(name)).filter(({ exists }) => exists);
  const [, second] = stated;
  const kind = target.at('type');
  if (target.exists && !stated.length) return { at: target, message: `has no ${amounts.join(' or ')}` };
  if (second && isOneOnly) return { at: second, message: `has both ${amounts.join(' and ')}` };
  const empty = stated.find(({ value }) => (parseQuantity(value) ?? 1) <= 0);
  if (empty) return { at: empty, message: `sets ${empty.key} to ${empty.words}` };
  const isKnown = !isFinal(kind) || TARGET_TYPES.includes(kind.value);
  return isKnown ? undefined : { at: kind, message: `is of type "${kind.words}", which does not exist` };
}

function isFinal({ string }: Field): boolean {
  return string !== undefined && !isPlaceholder(string);
}
