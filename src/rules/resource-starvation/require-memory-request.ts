import { nodeRole } from '../../graph/node-role.js';
import { omission } from '../../graph/omitted-amounts.js';
import { isPartialContainer } from '../../resources/partial.js';
import { hasRequest, statesNothing } from '../../resources/stated-resources.js';
import { defineRule } from '../rule.js';

/** A limit alone is enough: the request defaults to it (API reference, ResourceRequirements). */
export default defineRule({
  id: 'require-memory-request',
  title: 'Containers state how much memory they need',
  severity: 'warning',
  modes: ['resource-starvation'],
  profiles: ['recommended', 'strict'],
  reference: 'resource-starvation#requests',
  rationale:
    'Without a memory request the pod is placed on nodes that have no room for it, and is among the first to be evicted. A memory limit without a request is fine, as the request defaults to it; a container that states nothing at all belongs to require-resources. Static pods of the control plane request CPU alone, as kubeadm writes them.',
  equivalents: [
    'checkov/CKV_K8S_12',
    'gatekeeper-library/general/containerrequests',
    'gatekeeper-library/general/containerresources',
    'kics/Memory Requests Not Defined',
    'kube-score/container-resources',
    'kubescape/C-0004',
    'kubescape/C-0269',
    'kubesec/RequestsMemory',
    'kyverno/best-practices/require-pod-requests-limits',
    'kyverno/other/add-default-resources',
    'polaris/memoryRequestsMissing',
    'trivy/KSV-0016',
  ],
  fixable: false,
  scope: 'container',
  roles: ['regular', 'sidecar'],

  *check({ container, pod, resource, graph, minor }) {
    const where = { container, pod, minor };
    if (isPartialContainer(container) || hasRequest(where, 'memory') || statesNothing(where)) return;
    const omitted = omission(graph, resource, 'requests.memory');
    if (omitted?.fate === 'refused' || (resource.kind === 'Pod' && nodeRole(resource, graph) === 'system')) return;
    const at = container.at('resources', 'requests');
    if (omitted) {
      const message = `Container "${container.name}" states no memory and gets the default request of LimitRange "${omitted.by.name}".`;
      yield { at, severity: 'info', message };
    } else yield { at, message: `Container "${container.name}" has neither a memory request nor a memory limit.` };
  },
});
