import { nodeRole } from '../../graph/node-role.js';
import { defineRule } from '../rule.js';

/** What each opens to the pod, and how grave that is in an application. */
const NAMESPACES = [
  { key: 'hostNetwork', shared: 'network', severity: 'warning' },
  { key: 'hostPID', shared: 'processes', severity: 'error' },
  { key: 'hostIPC', shared: 'shared memory', severity: 'warning' },
] as const;

/** PSS baseline, Host Namespaces. */
export default defineRule({
  id: 'no-host-namespaces',
  title: 'Pods do not share the network, process or IPC namespace of the node',
  severity: 'error',
  modes: ['insecure-workload-defaults', 'network-exposure'],
  profiles: ['recommended', 'strict', 'pss-baseline', 'pss-restricted'],
  reference: 'insecure-workload-defaults#host-namespaces',
  rationale:
    'With hostPID a pod sees the environment of every process of the node, and root may trace them; hostNetwork goes past network policies and reaches what listens on the node alone. In agents of a node it is their purpose, and only worth knowing.',
  equivalents: [
    'kube-linter/host-ipc',
    'kube-linter/host-network',
    'kube-linter/host-pid',
    'polaris/hostIPCSet',
    'polaris/hostNetworkSet',
    'polaris/hostPIDSet',
    'checkov/CKV_K8S_17',
    'checkov/CKV_K8S_18',
    'checkov/CKV_K8S_19',
    'trivy/KSV-0008',
    'trivy/KSV-0009',
    'trivy/KSV-0010',
    'kubescape/C-0038',
    'kubescape/C-0041',
    'kubescape/C-0275',
    'kubescape/C-0276',
    'gatekeeper-library/pod-security-policy/host-namespaces',
    'gatekeeper-library/pod-security-policy/host-network-ports',
    'kyverno/pod-security/baseline/disallow-host-namespaces',
    'kubesec/HostIPC',
    'kubesec/HostNetwork',
    'kubesec/HostPID',
    'kics/Shared Host IPC Namespace',
    'kics/Shared Host Network Namespace',
    'kics/Shared Host PID Namespace',
  ],
  fixable: true,
  scope: 'pod',

  *check({ pod, resource, graph }) {
    const isWorkload = nodeRole(resource, graph) === 'workload';
    for (const { key, shared, severity } of NAMESPACES) {
      const at = pod.spec.at(key);
      if (at.value !== true) continue;
      const problem = { at, message: `The pod shares the node's ${shared} (${key}).` };
      const title = `Leave the node's ${shared} alone, if the program needs nothing there`;
      const fix = { title, safety: 'suggestion', edits: [at.remove()] } as const;
      if (!isWorkload) yield { ...problem, severity: 'info' };
      else yield { ...problem, severity, ...(pod.isWindows ? {} : { fix }) };
    }
  },
});
