import { liftLimit } from '../../resources/lift-limit.js';
import { ownAmounts } from '../../resources/stated-resources.js';
import { defineRule } from '../rule.js';

/** How far above its request a limit has to be before it leaves room for a burst. */
const ROOM = 1.5;

/** A container at its CPU limit is stopped for the rest of each 100 ms period (CFS quota; Pod Quality of Service Classes). */
export default defineRule({
  id: 'no-tight-cpu-limit',
  title: 'CPU limits leave room above the request',
  severity: 'info',
  modes: ['resource-starvation'],
  profiles: ['recommended', 'strict'],
  reference: 'resource-starvation#cpu-limits',
  rationale:
    'A CPU limit at or just above the request throttles every short burst, which shows as latency and nowhere else. A container whose memory is also limited at its request is left alone: that is the Guaranteed class, chosen on purpose.',
  equivalents: [],
  fixable: true,
  scope: 'container',
  roles: ['regular', 'sidecar'],

  *check({ container }) {
    const { request, limit } = ownAmounts(container, 'cpu');
    if (request === undefined || limit === undefined || limit < request || limit >= request * ROOM) return;
    const memory = ownAmounts(container, 'memory');
    if (request === limit && memory.limit !== undefined && memory.request === memory.limit) return;
    const at = container.at('resources', 'limits', 'cpu');
    const stated = container.at('resources', 'requests', 'cpu');
    const message = stated.exists
      ? `Container "${container.name}" may use ${at.value} CPU at most and requests ${stated.value}.`
      : `Container "${container.name}" may use ${at.value} CPU at most, and its request defaults to that.`;
    const title = 'Lift the limit and keep the request, if the other containers of the node state theirs';
    yield { at, message, fix: { title, safety: 'suggestion', edits: liftLimit(container) } };
  },
});
