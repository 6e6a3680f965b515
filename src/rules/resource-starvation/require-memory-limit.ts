import { nodeRole } from '../../graph/node-role.js';
import { omission } from '../../graph/omitted-amounts.js';
import { isPartialContainer } from '../../resources/partial.js';
import { hasLimit, hasRequest } from '../../resources/stated-resources.js';
import { defineRule } from '../rule.js';

/** Memory cannot be throttled: without a limit one leak takes the whole node (Resource Management for Pods and Containers). */
export default defineRule({
  id: 'require-memory-limit',
  title: 'Containers that request memory also limit it',
  severity: 'warning',
  modes: ['resource-starvation'],
  profiles: ['recommended', 'strict'],
  reference: 'resource-starvation#memory-limits',
  rationale:
    'Without a limit a leak grows until the node runs out, and the kernel kills or the kubelet evicts whatever else runs there. Pods that keep the node or the cluster itself running are left out: nothing works without them, and they are killed last. Containers without a memory request belong to require-memory-request and require-resources, which a limit alone satisfies.',
  equivalents: [
    'checkov/CKV_K8S_13',
    'gatekeeper-library/general/containerlimits',
    'gatekeeper-library/general/containerresources',
    'kics/Memory Limits Not Defined',
    'kube-linter/unset-memory-requirements',
    'kube-score/container-resources',
    'kubescape/C-0004',
    'kubescape/C-0009',
    'kubescape/C-0271',
    'kubesec/LimitsMemory',
    'kyverno/best-practices/require-pod-requests-limits',
    'polaris/memoryLimitsMissing',
    'trivy/KSV-0018',
  ],
  fixable: true,
  scope: 'container',
  roles: ['regular', 'sidecar'],

  *check({ container, pod, resource, graph, minor }) {
    const where = { container, pod, minor };
    if (isPartialContainer(container) || !hasRequest(where, 'memory') || hasLimit(where, 'memory')) return;
    if (pod.spec.at('priorityClassName').value === 'system-node-critical' || nodeRole(resource, graph) === 'system')
      return;
    const omitted = omission(graph, resource, 'limits.memory');
    if (omitted?.fate === 'refused') return;
    const at = container.at('resources', 'limits');
    const { scalar: request } = container.at('resources', 'requests', 'memory');
    const title = `Limit memory to the ${request} that are requested, if the peak stays below`;
    const edits = request === undefined ? [] : [at.at('memory').set(request)];
    if (omitted) {
      const message = `Container "${container.name}" has no memory limit of its own and gets that of LimitRange "${omitted.by.name}".`;
      yield { at, severity: 'info', message };
    } else {
      const message = `Container "${container.name}" requests memory without a limit.`;
      yield { at, message, ...(edits.length ? { fix: { title, safety: 'suggestion', edits } } : {}) };
    }
  },
});
