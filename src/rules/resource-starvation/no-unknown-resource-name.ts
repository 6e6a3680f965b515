import { type QuantityHolder, type QuantityPlace, quantityPlaces } from '../../resources/quantity-places.js';
import {
  CONTAINER_RESOURCES,
  isHugePages,
  POD_LEVEL_RESOURCES,
  QUOTA_RESOURCES,
} from '../../resources/resource-names.js';
import { sameName } from '../../schemas/near-name.js';
import { defineRule } from '../rule.js';

/** Names without a domain are a closed list (Resource Management, Extended resources; Resource quotas). */
export default defineRule({
  id: 'no-unknown-resource-name',
  title: 'Amounts are of resources that exist',
  severity: 'error',
  modes: ['resource-starvation'],
  profiles: ['recommended', 'strict'],
  reference: 'resource-starvation#refused-amounts',
  rationale:
    'The keys of requests and limits are free, so a misspelt name passes schema checks, and the API server refuses the object. Names with a domain, such as nvidia.com/gpu, are not looked up: what nodes offer is not known here.',
  equivalents: [],
  fixable: true,
  scope: 'resource',
  kinds: ['*'],

  *check({ resource, minor }) {
    for (const place of quantityPlaces(resource, minor)) {
      const known = KNOWN[place.holder];
      if (!known || isKnown(place, known)) continue;
      const near = sameName(place.name, known);
      const message = `${place.holderName} names the resource "${place.name}" in ${place.list}, which does not exist here`;
      const fix = near && {
        title: `Rename it to "${near}" (assumes a slip of spelling)`,
        safety: 'suggestion' as const,
        edits: [place.field.rename(near)],
      };
      yield {
        at: place.field,
        message: near ? `${message}; did you mean "${near}"?` : `${message}.`,
        rejected: true,
        ...(fix ? { fix } : {}),
      };
    }
  },
});

const KNOWN: Readonly<Partial<Record<QuantityHolder, readonly string[]>>> = {
  container: CONTAINER_RESOURCES,
  'container-range': CONTAINER_RESOURCES,
  'claim-range': ['storage', ...QUOTA_RESOURCES],
  'other-range': ['storage', ...QUOTA_RESOURCES],
  pod: POD_LEVEL_RESOURCES,
  quota: QUOTA_RESOURCES,
};

function isKnown({ name, holder }: QuantityPlace, known: readonly string[]): boolean {
  if (/[${]/.test(name) || known.includes(name)) return true;
  const isPrefixed = name.startsWith('requests.');
  if (name.includes('/'))
    return ['quota', 'claim-range', 'other-range'].includes(holder) || (holder !== 'pod' && !isPrefixed);
  return isHugePages(name) && (['quota', 'other-range'].includes(holder) || !isPrefixed);
}
