import { defineRule } from '../rule.js';

const SYSTEM = new Set(['kube-system', 'kube-public', 'kube-node-lease']);

/** These namespaces belong to the system (Kubernetes documentation, Namespaces, Initial namespaces). */
export default defineRule({
  id: 'no-system-namespace',
  title: 'Workloads stay out of the namespaces of the system',
  severity: 'info',
  modes: ['privilege-sprawl'],
  profiles: ['strict'],
  reference: 'privilege-sprawl#namespaces',
  rationale:
    'Beside the system, a workload is often exempt from policies and near to its strongest accounts. Node agents, control plane pods and what has a system priority class belong there.',
  equivalents: ['trivy/KSV-0037', 'kics/Using Unrecommended Namespace'],
  fixable: false,
  scope: 'pod',
  exceptKinds: { DaemonSet: 'node agents live there by custom' },

  *check({ pod, resource }) {
    const isPartOfSystem =
      pod.labels.get('tier') === 'control-plane' ||
      pod.labels.has('k8s-app') ||
      pod.spec.at('priorityClassName').string?.startsWith('system-');
    if (!SYSTEM.has(resource.namespace ?? '') || isPartOfSystem) return;
    yield {
      at: resource.at('metadata', 'namespace'),
      message: `The workload lies in the namespace "${resource.namespace}".`,
    };
  },
});
