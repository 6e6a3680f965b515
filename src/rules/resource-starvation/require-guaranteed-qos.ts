import { isPartialContainer } from '../../resources/partial.js';
import { ownAmounts, podLevelResources } from '../../resources/stated-resources.js';
import { defineRule } from '../rule.js';

/** Guaranteed takes equal requests and limits of CPU and memory in every container (Pod Quality of Service Classes). */
export default defineRule({
  id: 'require-guaranteed-qos',
  title: 'Pods are of QoS class Guaranteed',
  severity: 'warning',
  modes: ['resource-starvation'],
  profiles: [],
  reference: 'resource-starvation#quality-of-service',
  rationale:
    'Opt-in: Guaranteed pods are evicted last and can own whole cores, at the price of CPU limits and idle reserves. Right for databases and low-latency work, wasteful as a rule for all.',
  equivalents: [
    'kube-score/container-cpu-requests-equal-limits',
    'kube-score/container-memory-requests-equal-limits',
    'kube-score/container-resource-requests-equal-limits',
    'kyverno/other/require-qos-guaranteed',
  ],
  fixable: false,
  scope: 'container',
  roles: ['regular', 'init', 'sidecar'],

  *check({ container, pod, minor }) {
    if (isPartialContainer(container) || podLevelResources(pod, minor)) return;
    const uneven = ['cpu', 'memory'].filter((name) => {
      const { request, limit } = ownAmounts(container, name);
      return limit === undefined || request !== limit;
    });
    if (!uneven.length) return;
    const message = `Container "${container.name}" has no equal request and limit for ${uneven.join(' and ')}, so its pod is not Guaranteed.`;
    yield { at: container.at('resources'), message };
  },
});
