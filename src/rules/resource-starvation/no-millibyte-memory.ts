import { parseQuantity, quantitySuffix } from '../../resources/quantity.js';
import { type QuantityPlace, quantityPlaces } from '../../resources/quantity-places.js';
import { defineRule } from '../rule.js';

const MEBIBYTE = 2 ** 20;
const IN_BYTES = new Set(['memory', 'ephemeral-storage', 'storage']);

/** `m` is a thousandth, of a byte too, and a bare number counts bytes (Resource Management, memory resource units). */
export default defineRule({
  id: 'no-millibyte-memory',
  title: 'Amounts of memory and storage have the unit that was meant',
  severity: 'error',
  modes: ['resource-starvation'],
  profiles: ['recommended', 'strict'],
  reference: 'resource-starvation#units',
  rationale:
    'The API server accepts 512m as half a byte and 512 as 512 bytes: a limit of that kills the container at its start, a request of that is none. Judged are thousandths, bare numbers below a mebibyte, and memory below a mebibyte in any unit.',
  equivalents: [],
  fixable: true,
  scope: 'resource',
  kinds: ['*'],

  *check({ resource, minor }) {
    for (const place of quantityPlaces(resource, minor)) {
      const { field, holderName, list, name } = place;
      if (!isTiny(place)) continue;
      const meant = meantBy(place);
      const what = name === list ? name : `${list}.${name}`;
      const problem = {
        at: field,
        message: `${holderName} sets ${what} to ${field.value}, which is ${inWords(field.value)}.`,
      };
      if (!meant) yield problem;
      else
        yield {
          ...problem,
          fix: {
            title: `Read "${field.value}" as ${meant} (assumes a slip of the unit)`,
            safety: 'suggestion',
            edits: [field.set(meant)],
          },
        };
    }
  },
});

function isTiny({ field, list, resource }: QuantityPlace): boolean {
  const amount = parseQuantity(field.value);
  const suffix = quantitySuffix(field.value) ?? '';
  if (!IN_BYTES.has(resource) || amount === undefined || amount <= 0) return false;
  if ('mun'.includes(suffix) && suffix !== '') return true;
  return amount < MEBIBYTE && (suffix === '' || (resource === 'memory' && list !== 'sizeLimit' && list !== 'min'));
}

/** `512m` for `512Mi`; a bare number counts gibibytes where it is small or stands for a volume, else mebibytes. */
function meantBy({ field, resource }: QuantityPlace): string | undefined {
  const [, number = '', milli] = /^(\d{1,5})(m?)$/.exec(field.words) ?? [];
  if (number === '') return undefined;
  if (milli) return `${number}Mi`;
  return resource === 'storage' || Number(number) < 16 ? `${number}Gi` : `${number}Mi`;
}

function inWords(value: unknown): string {
  const bytes = parseQuantity(value) ?? 0;
  if (bytes < 1) return 'less than a byte';
  return bytes === 1 ? '1 byte' : `${Math.ceil(bytes)} bytes`;
}
