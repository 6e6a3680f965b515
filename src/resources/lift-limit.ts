import type { Edit } from '../documents/field.js';
import type { Container } from './container.js';

/** The edits that take a container's CPU limit away; where the request was to follow from it, it is written down. */
export function liftLimit(container: Container): Edit[] {
  const limits = container.at('resources', 'limits');
  const requests = container.at('resources', 'requests');
  const limit = limits.at('cpu');
  if (requests.at('cpu').exists || limit.scalar === undefined) return [limit.remove()];
  if (limits.entries().length === 1 && !requests.exists) return [limits.rename('requests')];
  return [limit.remove(), requests.at('cpu').set(limit.scalar)];
}
