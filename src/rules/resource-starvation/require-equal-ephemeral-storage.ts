import { parseQuantity } from '../../resources/quantity.js';
import { defineRule } from '../rule.js';

/** Local ephemeral storage; only where both are written. */
export default defineRule({
  id: 'require-equal-ephemeral-storage',
  title: 'Requests of ephemeral storage equal the limits',
  severity: 'info',
  modes: ['resource-starvation'],
  profiles: [],
  reference: 'resource-starvation#opt-in-views',
  rationale:
    'Opt-in: equal amounts keep a node from promising more disk than it has, at the price of reserving what is hardly ever used. A limit alone, which no-request-above-limit and require-ephemeral-storage-limit look after, protects the neighbours already.',
  equivalents: ['kube-score/container-ephemeral-storage-request-equals-limit'],
  fixable: false,
  scope: 'container',
  roles: ['regular', 'init', 'sidecar'],

  *check({ container }) {
    const resources = container.at('resources');
    const at = resources.at('requests', 'ephemeral-storage');
    const [request, limit] = [
      parseQuantity(at.value),
      parseQuantity(resources.at('limits', 'ephemeral-storage').value),
    ];
    if (request === undefined || limit === undefined || request === limit) return;
    yield { at, message: `Container "${container.name}" requests another amount of ephemeral storage than its limit.` };
  },
});
