import { isPartialContainer } from '../../resources/partial.js';
import { hasLimit } from '../../resources/stated-resources.js';
import { defineRule } from '../rule.js';

/** Logs, the writable layer and emptyDir volumes count (Local ephemeral storage); a request defaults to the limit. */
export default defineRule({
  id: 'require-ephemeral-storage-limit',
  title: 'Containers limit their ephemeral storage',
  severity: 'info',
  modes: ['resource-starvation'],
  profiles: ['strict'],
  reference: 'resource-starvation#ephemeral-storage',
  rationale:
    'A container that fills the disk of its node with logs or scratch files gets its neighbours evicted for it. A matter of taste, as few clusters track it.',
  equivalents: [
    'gatekeeper-library/general/ephemeralstoragelimit',
    'kube-score/container-ephemeral-storage-request-and-limit',
    'kyverno/other/require-emptydir-requests-limits',
  ],
  fixable: false,
  scope: 'container',
  roles: ['regular', 'sidecar'],

  *check({ container, pod, minor }) {
    if (isPartialContainer(container) || hasLimit({ container, pod, minor }, 'ephemeral-storage')) return;
    yield {
      at: container.at('resources', 'limits'),
      message: `Container "${container.name}" has no ephemeral-storage limit.`,
    };
  },
});
