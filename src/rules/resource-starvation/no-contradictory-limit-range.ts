import type { Field } from '../../documents/field.js';
import { isPlaceholder } from '../../documents/placeholder.js';
import { parseQuantity } from '../../resources/quantity.js';
import { defineRule } from '../rule.js';

/** Each amount is at most the next; what is left out is skipped. */
const ORDER = ['min', 'defaultRequest', 'default', 'max'] as const;
const TYPES: readonly string[] = ['Container', 'Pod', 'PersistentVolumeClaim'];

/** What is wrong, and where. */
interface Fault {
  readonly at: Field;
  readonly message: string;
}

/** The server's validation of LimitRanges (API reference, LimitRangeItem). */
export default defineRule({
  id: 'no-contradictory-limit-range',
  title: 'LimitRanges do not contradict themselves',
  severity: 'error',
  modes: ['resource-starvation'],
  profiles: ['recommended', 'strict'],
  reference: 'resource-starvation#namespace-defaults',
  rationale:
    'The API server refuses a LimitRange whose amounts do not rise from min over defaultRequest and default to max, that has two items of a type, defaults for whole pods, or no bounds for claims.',
  equivalents: [],
  fixable: false,
  scope: 'resource',
  kinds: ['/LimitRange'],

  *check({ resource }) {
    const limits = resource.at('spec', 'limits').items();
    const types = limits.map((limit) => limit.at('type').string);
    for (const [index, limit] of limits.entries()) {
      const type = limit.at('type');
      const isRepeated = type.string !== undefined && types.indexOf(type.string) < index;
      const repeated = isRepeated ? [{ at: type, message: `has two items of type ${type.words}` }] : [];
      for (const { at, message } of [...repeated, ...faultsOfType(limit), ...faultsOfOrder(limit)]) {
        yield { at, message: `LimitRange "${resource.name}" ${message}.`, rejected: true };
      }
    }
  },
});

function faultsOfType(limit: Field): Fault[] {
  const type = limit.at('type');
  const isUnknown =
    type.string && !isPlaceholder(type.value) && !type.string.includes('/') && !TYPES.includes(type.string);
  if (isUnknown) return [{ at: type, message: `has an item of type "${type.words}", which does not exist` }];
  const bounds = [limit.at('min'), limit.at('max')].flatMap((list) => list.entries());
  // Nothing counts as 0 there, which is a bound.
  if (type.value === 'PersistentVolumeClaim' && !bounds.some(([name]) => name === 'storage')) {
    return [{ at: type, message: 'bounds claims by neither min.storage nor max.storage' }];
  }
  const defaults = type.value === 'Pod' ? [limit.at('default'), limit.at('defaultRequest')] : [];
  const stated = defaults.filter((field) => field.entries().length);
  return stated.map((at) => ({ at, message: `states ${at.key} for the type Pod, which has no defaults` }));
}

/** For each resource, the first two amounts that stand in the wrong order. */
function faultsOfOrder(limit: Field): Fault[] {
  const order = limit.at('type').value === 'Pod' ? ORDER.filter((list) => !list.startsWith('default')) : ORDER;
  const names = new Set(
    order.flatMap((list) =>
      limit
        .at(list)
        .entries()
        .map(([name]) => name),
    ),
  );
  return [...names].flatMap((name) => {
    const stated = order.map((list) => limit.at(list, name)).filter(({ value }) => parseQuantity(value) !== undefined);
    for (const [index, at] of stated.entries()) {
      const upper = stated
        .slice(index + 1)
        .find(({ value }) => (parseQuantity(value) ?? 0) < (parseQuantity(at.value) ?? 0));
      if (upper)
        return [
          {
            at,
            message: `sets ${at.parent?.key}.${name} to ${at.value}, above ${upper.parent?.key}.${name}, ${upper.value}`,
          },
        ];
    }
    return [];
  });
}
