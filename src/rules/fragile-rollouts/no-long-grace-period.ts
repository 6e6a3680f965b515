import { defineRule } from '../rule.js';

/** The bound is `maxGracePeriod`, in seconds (Pod Lifecycle, Termination of Pods). */
export default defineRule({
  id: 'no-long-grace-period',
  title: 'Pods stop within the time that the site allows',
  severity: 'warning',
  modes: ['fragile-rollouts', 'resource-starvation'],
  profiles: ['recommended', 'strict'],
  reference: 'site-lists#amounts',
  rationale:
    'A drain waits for the grace period of each pod, and some node upgrades do not wait that long. How long is too long, the site decides: queues and databases have reason for minutes.',
  equivalents: ['kyverno/other/mutate-large-termination-gps'],
  fixable: false,
  scope: 'pod',

  *check({ pod, site: { maxGracePeriod } }) {
    const at = pod.spec.at('terminationGracePeriodSeconds');
    if (maxGracePeriod === undefined || at.number === undefined || at.number <= maxGracePeriod) return;
    yield { at, message: `The pod may take ${at.number} seconds to stop; the site allows ${maxGracePeriod}.` };
  },
});
