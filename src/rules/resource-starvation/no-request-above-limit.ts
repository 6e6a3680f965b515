import { type Field, isMap } from '../../documents/field.js';
import { parseQuantity } from '../../resources/quantity.js';
import { isOvercommittable } from '../../resources/resource-names.js';
import { defineRule, type ProposedFix } from '../rule.js';

/** The server demands request ≤ limit, and equal where nothing can be lent out (Extended resources; Manage HugePages). */
export default defineRule({
  id: 'no-request-above-limit',
  title: 'Requests do not exceed limits, and equal them for extended resources',
  severity: 'error',
  modes: ['resource-starvation'],
  profiles: ['recommended', 'strict'],
  reference: 'resource-starvation#refused-amounts',
  rationale:
    'The API server refuses such a pod. In a Deployment or Job the template is checked too, so nothing is rolled out.',
  equivalents: [],
  fixable: true,
  scope: 'container',
  roles: ['regular', 'init', 'sidecar'],

  *check({ container }) {
    const limits = container.at('resources', 'limits');
    for (const [name, request] of container.at('resources', 'requests').entries()) {
      const problem = compare(name, request, limits);
      if (!problem) continue;
      const fix = request.scalar === undefined ? undefined : evenOut(name, request.scalar, limits.at(name));
      const message = `Container "${container.name}" ${problem}.`;
      yield { at: request, message, rejected: true, ...(fix ? { fix } : {}) };
    }
  },
});

/** A device without a limit takes one value only; of two amounts that differ, either may be the one that is meant. */
function evenOut(name: string, requested: string | number, limit: Field): ProposedFix {
  const edits = [limit.set(requested)];
  if (!limit.exists)
    return { title: `Limit ${name} to ${requested} too, which is all that it takes`, safety: 'safe', edits };
  return { title: `Limit ${name} to ${requested}, if the request is what is meant`, safety: 'suggestion', edits };
}

/** A `null` is an amount of nothing. */
function compare(name: string, { value: request = 0 }: Field, limits: Field): string | undefined {
  const isLimited = isMap(limits.value) && name in limits.value;
  const { value: limit = 0 } = limits.at(name);
  const requested = parseQuantity(request);
  const allowed = parseQuantity(limit);
  if (requested === undefined) return undefined;
  if (!isLimited) return isOvercommittable(name) ? undefined : `requests ${request} of ${name} without a limit`;
  if (allowed === undefined || requested === allowed) return undefined;
  if (requested > allowed) return `requests ${request} of ${name}, above its limit of ${limit}`;
  return isOvercommittable(name)
    ? undefined
    : `requests ${request} of ${name}, which has to equal its limit of ${limit}`;
}
