import { isPartialContainer } from '../../resources/partial.js';
import { hasLimit } from '../../resources/stated-resources.js';
import { defineRule } from '../rule.js';

/** For clusters that bill or isolate by CPU limits (Resource Management for Pods and Containers). */
export default defineRule({
  id: 'require-cpu-limit',
  title: 'Containers limit their CPU',
  severity: 'warning',
  modes: ['resource-starvation'],
  profiles: [],
  reference: 'resource-starvation#cpu-limits',
  rationale:
    'Opt-in, as tools disagree: CPU is taken back at once, and requests already share it out fairly, so a limit mostly throttles work that idle cores could do. Some clusters demand it for predictable latency or for billing.',
  equivalents: [
    'checkov/CKV_K8S_11',
    'gatekeeper-library/general/containerlimits',
    'gatekeeper-library/general/containerresources',
    'kics/CPU Limits Not Set',
    'kube-score/container-resources',
    'kubescape/C-0009',
    'kubescape/C-0050',
    'kubescape/C-0270',
    'kubesec/LimitsCPU',
    'kyverno/other/require-cpu-limits',
    'polaris/cpuLimitsMissing',
    'trivy/KSV-0011',
  ],
  fixable: false,
  scope: 'container',
  roles: ['regular', 'sidecar'],

  *check({ container, pod, minor }) {
    if (isPartialContainer(container) || hasLimit({ container, pod, minor }, 'cpu')) return;
    yield { at: container.at('resources', 'limits'), message: `Container "${container.name}" has no CPU limit.` };
  },
});
