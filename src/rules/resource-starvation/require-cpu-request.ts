import { omission } from '../../graph/omitted-amounts.js';
import { isPartialContainer } from '../../resources/partial.js';
import { hasRequest, statesNothing } from '../../resources/stated-resources.js';
import { defineRule } from '../rule.js';

/** A limit alone is enough: the request defaults to it (API reference, ResourceRequirements). */
export default defineRule({
  id: 'require-cpu-request',
  title: 'Containers state how much CPU they need',
  severity: 'warning',
  modes: ['resource-starvation'],
  profiles: ['recommended', 'strict'],
  reference: 'resource-starvation#requests',
  rationale:
    'The CPU request is the share that a container keeps on a busy node: without one it gets next to nothing, and the scheduler counts it as nothing. A container that states nothing at all belongs to require-resources.',
  equivalents: [
    'checkov/CKV_K8S_10',
    'gatekeeper-library/general/containerrequests',
    'gatekeeper-library/general/containerresources',
    'kics/CPU Requests Not Set',
    'kube-linter/unset-cpu-requirements',
    'kube-score/container-resources',
    'kubescape/C-0050',
    'kubescape/C-0268',
    'kubesec/RequestsCPU',
    'kyverno/best-practices/require-pod-requests-limits',
    'kyverno/other/add-default-resources',
    'polaris/cpuRequestsMissing',
    'trivy/KSV-0015',
  ],
  fixable: false,
  scope: 'container',
  roles: ['regular', 'sidecar'],

  *check({ container, pod, resource, graph, minor }) {
    const where = { container, pod, minor };
    if (isPartialContainer(container) || hasRequest(where, 'cpu') || statesNothing(where)) return;
    const omitted = omission(graph, resource, 'requests.cpu');
    if (omitted?.fate === 'refused') return;
    const at = container.at('resources', 'requests');
    if (omitted) {
      const message = `Container "${container.name}" states no CPU and gets the default request of LimitRange "${omitted.by.name}".`;
      yield { at, severity: 'info', message };
    } else yield { at, message: `Container "${container.name}" has neither a CPU request nor a CPU limit.` };
  },
});
