import { parseQuantity, quantitySuffix } from '../../resources/quantity.js';
import { type QuantityPlace, quantityPlaces } from '../../resources/quantity-places.js';
import { defineRule } from '../rule.js';

/** From here on a number of cores is more often a number of thousandths that lost its `m`. */
const MANY_CORES = 100;
/** What a container with that many cores would have at the very least for each of them. */
const BYTES_PER_CORE = 128 * 2 ** 20;

/** A bare number counts cores (Resource Management for Pods and Containers, CPU resource units). */
export default defineRule({
  id: 'no-unitless-millicores',
  title: 'Amounts of CPU have the unit that was meant',
  severity: 'error',
  modes: ['resource-starvation'],
  profiles: ['recommended', 'strict'],
  reference: 'resource-starvation#units',
  rationale:
    'A container that requests 250 cores in place of 250m stays Pending for ever, and one so limited is not limited at all. Amounts of 100 cores and more are judged, unless the memory beside them suits that many.',
  equivalents: [],
  fixable: true,
  scope: 'resource',
  kinds: ['*'],

  *check({ resource, minor }) {
    for (const place of quantityPlaces(resource, minor)) {
      const { field, holderName, list, name, holder } = place;
      if (place.resource !== 'cpu' || holder === 'quota' || isMeant(place)) continue;
      const problem = {
        at: field,
        message: `${holderName} sets ${list}.${name} to ${field.value}, which is ${parseQuantity(field.value)} cores.`,
      };
      const [, number] = /^(\d+)M?$/.exec(field.words) ?? [];
      if (number === undefined) yield problem;
      else
        yield {
          ...problem,
          fix: {
            title: `Read "${field.value}" as ${number}m (assumes a slip of the unit)`,
            safety: 'suggestion',
            edits: [field.set(`${number}m`)],
          },
        };
    }
  },
});

function isMeant({ field }: QuantityPlace): boolean {
  const cores = parseQuantity(field.value);
  if (cores === undefined || cores < MANY_CORES) return true;
  if (quantitySuffix(field.value) !== '') return false;
  const memory = parseQuantity(field.parent?.at('memory').value);
  return memory === undefined ? cores % 50 !== 0 && cores < 1000 : memory >= cores * BYTES_PER_CORE;
}
