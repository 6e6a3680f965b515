import { parseQuantity } from '../../resources/quantity.js';
import { type QuantityPlace, quantityPlaces } from '../../resources/quantity-places.js';
import { isHugePages, isWhole } from '../../resources/resource-names.js';
import { defineRule } from '../rule.js';

/** The server's validation of amounts (API reference, ResourceRequirements, ResourceQuotaSpec, EmptyDirVolumeSource). */
export default defineRule({
  id: 'no-impossible-quantity',
  title: 'Amounts are neither negative nor fractions of a whole thing',
  severity: 'error',
  modes: ['resource-starvation'],
  profiles: ['recommended', 'strict'],
  reference: 'resource-starvation#refused-amounts',
  rationale:
    'The API server refuses an amount below zero, a claim or volume of nothing, half a GPU, and huge pages that do not fill whole pages.',
  equivalents: [],
  fixable: false,
  scope: 'resource',
  kinds: ['*'],

  *check({ resource, minor }) {
    for (const place of quantityPlaces(resource, minor)) {
      const problem = impossible(place);
      const what = place.name === place.list ? place.name : `${place.list}.${place.name}`;
      if (problem)
        yield {
          at: place.field,
          message: `${place.holderName} sets ${what} to ${place.field.value}, ${problem}.`,
          rejected: minor >= place.checkedSince,
        };
    }
  },
});

function impossible({ field, holder, name, resource, list }: QuantityPlace): string | undefined {
  const amount = parseQuantity(field.value);
  if (amount === undefined || holder.endsWith('-range')) return undefined;
  const isVolume = holder === 'claim' || holder === 'capacity';
  if (isVolume)
    return name === 'storage' && list !== 'limits' && amount <= 0 ? 'which is no storage at all' : undefined;
  if (amount < 0) return 'which is below zero';
  if (isWhole(name) && !Number.isInteger(amount)) return 'which is no whole number';
  const page = isHugePages(resource) ? parseQuantity(resource.slice('hugepages-'.length)) : undefined;
  return page && amount % page !== 0 && holder !== 'quota' ? 'which is no whole number of pages' : undefined;
}
