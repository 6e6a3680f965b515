import { ownAmounts } from '../../resources/stated-resources.js';
import { defineRule } from '../rule.js';

/** Use above the request is what the kubelet ranks by when it evicts (Node-pressure Eviction). */
export default defineRule({
  id: 'prefer-equal-memory',
  title: 'Memory requests equal memory limits',
  severity: 'info',
  modes: ['resource-starvation'],
  profiles: ['strict'],
  reference: 'resource-starvation#memory-limits',
  rationale:
    'Memory between request and limit is promised to several pods at once; when they all use it, the node runs out and the ones above their request go first. A matter of taste, as it costs density.',
  equivalents: [
    'gatekeeper-library/general/containerresourceratios',
    'kube-score/container-memory-requests-equal-limits',
    'kube-score/container-resource-requests-equal-limits',
    'kyverno/other/enforce-resources-as-ratio',
    'kyverno/other/memory-requests-equal-limits',
  ],
  fixable: true,
  scope: 'container',
  roles: ['regular', 'sidecar'],

  *check({ container }) {
    const { request, limit } = ownAmounts(container, 'memory');
    if (request === undefined || limit === undefined || limit <= request) return;
    const at = container.at('resources', 'limits', 'memory');
    const requested = container.at('resources', 'requests', 'memory');
    const title = 'Request as much memory as the limit, if the nodes have room for it';
    const edits = at.scalar === undefined ? [] : [requested.set(at.scalar)];
    yield {
      at,
      message: `Container "${container.name}" requests ${requested.value} of memory and may use ${at.value}.`,
      fix: { title, safety: 'suggestion', edits },
    };
  },
});
