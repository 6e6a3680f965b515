import { COUNTED_AMOUNTS, type CountedAmount, omission } from '../../graph/omitted-amounts.js';
import { isPartialContainer } from '../../resources/partial.js';
import { type ContainerInPod, hasLimit, hasRequest, podLevelResources } from '../../resources/stated-resources.js';
import { defineRule } from '../rule.js';

/** Where a quota counts CPU or memory, each container has to state it, init containers too (Resource Quotas). */
export default defineRule({
  id: 'match-resource-quota',
  title: 'Containers state what the quota of their namespace counts',
  severity: 'error',
  modes: ['resource-starvation'],
  profiles: ['recommended', 'strict'],
  reference: 'resource-starvation#namespace-limits-and-quotas',
  rationale:
    'The API server refuses a pod that leaves out an amount which a ResourceQuota counts: the Deployment is created and never gets a pod. A LimitRange of the set that fills the amount in settles it. Quotas with scopes are not judged.',
  equivalents: [],
  fixable: false,
  scope: 'container',
  roles: ['regular', 'init', 'sidecar'],

  *check({ container, pod, resource, graph, minor }) {
    if (isPartialContainer(container) || podLevelResources(pod, minor)) return;
    const missing = COUNTED_AMOUNTS.filter((amount) => !isStated(amount, { container, pod, minor }));
    const refused = missing.flatMap((amount) => {
      const omitted = omission(graph, resource, amount);
      return omitted?.fate === 'refused' ? [{ amount, by: omitted.by.name }] : [];
    });
    if (!refused.length) return;
    const amounts = refused.map(({ amount }) => amount).join(', ');
    yield {
      at: container.at('resources'),
      message: `Container "${container.name}" leaves out ${amounts}, which ResourceQuota "${refused[0]?.by}" counts.`,
    };
  },
});

function isStated(amount: CountedAmount, where: ContainerInPod): boolean {
  const [list, name = ''] = amount.split('.');
  return list === 'limits' ? hasLimit(where, name) : hasRequest(where, name);
}
