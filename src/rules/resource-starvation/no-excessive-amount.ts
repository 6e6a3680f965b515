import { parseQuantity } from '../../resources/quantity.js';
import { defineRule } from '../rule.js';

/** The bounds are `maxRequests` and `maxLimits`, as quantities of one container (API reference, ResourceRequirements). */
export default defineRule({
  id: 'no-excessive-amount',
  title: 'Containers ask for no more than the site allows',
  severity: 'warning',
  modes: ['resource-starvation'],
  profiles: ['recommended', 'strict'],
  reference: 'site-lists#amounts',
  rationale:
    'A request that no node can meet stays Pending, one far above the rest takes the room of others. Only what is written is judged: that it must be written is for other rules.',
  equivalents: ['gatekeeper-library/general/containerlimits', 'gatekeeper-library/general/containerrequests'],
  fixable: false,
  scope: 'container',
  roles: ['regular', 'init', 'sidecar'],

  *check({ container, site }) {
    for (const [list, most] of [
      ['requests', site.maxRequests],
      ['limits', site.maxLimits],
    ] as const) {
      for (const [name, bound] of Object.entries(most ?? {})) {
        const at = container.at('resources', list, name);
        const [amount, allowed] = [parseQuantity(at.value), parseQuantity(bound)];
        if (amount === undefined || allowed === undefined || amount <= allowed) continue;
        yield {
          at,
          message: `Container "${container.name}" has ${at.value} of ${name} in its ${list}; the site allows ${bound}.`,
        };
      }
    }
  },
});
