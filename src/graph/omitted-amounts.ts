import type { Resource } from '../resources/resource.js';
import { containerRanges, defaultAmount } from './limit-ranges.js';
import type { ResourceGraph } from './resource-graph.js';

/** An amount that a ResourceQuota counts: `requests.cpu`. */
export type CountedAmount = `${'requests' | 'limits'}.${'cpu' | 'memory'}`;
export const COUNTED_AMOUNTS: readonly CountedAmount[] = [
  'requests.cpu',
  'requests.memory',
  'limits.cpu',
  'limits.memory',
];

/**
 * What becomes of an amount that a container leaves out, by the rules of its namespace in the set.
 *
 * - `defaulted`: a LimitRange fills it in;
 * - `refused`: a ResourceQuota counts it, so the API server refuses the pod (Resource quotas, compute resources).
 */
export interface Omission {
  readonly fate: 'defaulted' | 'refused';
  /** The LimitRange or ResourceQuota. */
  readonly by: Resource;
}

/** The fate of an omitted amount, or undefined where nothing in the set cares. */
export function omission(graph: ResourceGraph, resource: Resource, amount: CountedAmount): Omission | undefined {
  const [list, name] = amount.split('.') as ['requests' | 'limits', string];
  const range = containerRanges(graph, resource).find((candidate) => defaultAmount(candidate, list, name));
  if (range) return { fate: 'defaulted', by: range.limitRange };
  const quota = graph.ofKind('ResourceQuota', '').find((candidate) => counts(candidate, resource, amount));
  return quota && { fate: 'refused', by: quota };
}

/** A quota with scopes counts only some pods, so it is left out. `cpu` is short for `requests.cpu`. */
function counts(quota: Resource, { namespace }: Resource, amount: CountedAmount): boolean {
  const spec = quota.at('spec');
  if (quota.namespace !== namespace || spec.at('scopes').exists || spec.at('scopeSelector').exists) return false;
  return spec.at('hard', amount).exists || spec.at('hard', amount.replace('requests.', '')).exists;
}
