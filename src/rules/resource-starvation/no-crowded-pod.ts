import { defineRule } from '../rule.js';

/** The bound is `maxContainersPerPod`; init and ephemeral containers do not count (API reference, PodSpec). */
export default defineRule({
  id: 'no-crowded-pod',
  title: 'Pods have no more containers than the site allows',
  severity: 'warning',
  modes: ['resource-starvation'],
  profiles: ['recommended', 'strict'],
  reference: 'site-lists#amounts',
  rationale:
    'All containers of a pod are placed, scaled and restarted together, and add up their requests. Sidecars are where it ends, but where that is only a site can say.',
  equivalents: ['kyverno/other/limit-containers-per-pod'],
  fixable: false,
  scope: 'pod',

  *check({ pod, site: { maxContainersPerPod } }) {
    const running = pod.containers.filter(({ role }) => role === 'regular' || role === 'sidecar');
    if (maxContainersPerPod === undefined || running.length <= maxContainersPerPod) return;
    const message = `The pod runs ${running.length} containers; the site allows ${maxContainersPerPod}.`;
    yield { at: pod.spec.at('containers'), message };
  },
});
