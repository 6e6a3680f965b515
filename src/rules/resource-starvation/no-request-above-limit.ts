import type { Field } from '../../documents/field.js';
import { parseQuantity } from '../../resources/quantity.js';
import { isOvercommittable } from '../../resources/resource-names.js';
import { defineRule } from '../rule.js';

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
  fixable: false,
  scope: 'container',
  roles: ['regular', 'init', 'sidecar'],

  *check({ container }) {
    for (const [name, request] of container.at('resources', 'requests').entries()) {
      const problem = compare(name, request, container.at('resources', 'limits', name));
      if (problem) yield { at: request, message: `Container "${container.name}" ${problem}.`, rejected: true };
    }
  },
});

function compare(name: string, request: Field, limit: Field): string | undefined {
  const requested = parseQuantity(request.value);
  const allowed = parseQuantity(limit.value);
  if (requested === undefined) return undefined;
  if (!limit.exists && !isOvercommittable(name)) return `requests ${request.value} of ${name} without a limit`;
  if (allowed === undefined || requested === allowed) return undefined;
  if (requested > allowed) return `requests ${request.value} of ${name}, above its limit of ${limit.value}`;
  return isOvercommittable(name)
    ? undefined
    : `requests ${request.value} of ${name}, which has to equal its limit of ${limit.value}`;
}
