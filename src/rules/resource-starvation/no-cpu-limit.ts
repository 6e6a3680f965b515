import { liftLimit } from '../../resources/lift-limit.js';
import { defineRule } from '../rule.js';

/** A CPU limit is enforced in periods of 100 ms by the kernel's CFS quota (Resource Management for Pods and Containers). */
export default defineRule({
  id: 'no-cpu-limit',
  title: 'Containers set no CPU limit',
  severity: 'warning',
  modes: ['resource-starvation'],
  profiles: [],
  reference: 'resource-starvation#cpu-limits',
  rationale:
    'Opt-in, the opposite of require-cpu-limit: for clusters that hold noisy neighbours by requests and want no container throttled while cores are idle.',
  equivalents: ['kyverno/other/forbid-cpu-limits'],
  fixable: true,
  scope: 'container',
  roles: ['regular', 'init', 'sidecar'],

  *check({ container }) {
    const limit = container.at('resources', 'limits', 'cpu');
    if (!limit.exists) return;
    const fix = {
      title: 'Lift the limit and keep the request, if the other containers of the node state theirs',
      safety: 'suggestion',
      edits: liftLimit(container),
    } as const;
    yield { at: limit, message: `Container "${container.name}" limits its CPU to ${limit.words}.`, fix };
  },
});
