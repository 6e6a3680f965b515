import type { Severity } from '../../findings/finding.js';
import { type NodeRole, nodeRole } from '../../graph/node-role.js';
import { type HostPathVolume, hostPathReach, hostPathVolumes } from '../../resources/host-paths.js';
import { defineRule } from '../rule.js';

/** PSS baseline, HostPath Volumes; Kubernetes documentation, Volumes, hostPath. */
export default defineRule({
  id: 'no-host-path',
  title: 'Pods mount no path of the node',
  severity: 'warning',
  modes: ['insecure-workload-defaults'],
  profiles: ['recommended', 'strict', 'pss-baseline'],
  reference: 'insecure-workload-defaults#host-paths',
  rationale:
    'A path of the node outlives the pod, differs from node to node, and lets the pod read or change what is not its own. Paths with credentials or parts of the system are an error in an application; an agent that only reads is worth knowing, one that writes there a warning.',
  equivalents: [
    'kube-linter/sensitive-host-mounts',
    'kube-linter/writable-host-mount',
    'polaris/hostPathSet',
    'trivy/KSV-0023',
    'trivy/KSV-0121',
    'kubescape/C-0045',
    'kubescape/C-0048',
    'gatekeeper-library/pod-security-policy/host-filesystem',
    'kyverno/other/ensure-readonly-hostpath',
    'kyverno/other/limit-hostpath-vols',
    'kyverno/other/remove-hostpath-volumes',
    'kyverno/pod-security/baseline/disallow-host-path',
    'kubesec/ProcMount',
    'kics/Non Kube System Pod With Host Mount',
    'kics/Volume Mount With OS Directory Write Permissions',
    'kics/Workload Mounting With Sensitive OS Directory',
    'kubescape/C-0020',
  ],
  fixable: false,
  scope: 'pod',

  *check({ pod, resource, graph }) {
    for (const volume of hostPathVolumes(pod)) {
      if (hostPathReach(volume) === 'runtime') continue;
      const { name, path, at, isWritable } = volume;
      const message = `Volume "${name}" opens ${path || 'a path'} of the node to the pod${isWritable ? ', for writing' : ''}.`;
      yield { at, message, severity: severityOf(volume, nodeRole(resource, graph)) };
    }
  },
});

function severityOf(volume: HostPathVolume, role: NodeRole): Severity {
  const reach = hostPathReach(volume);
  if (role === 'system' || reach === 'harmless') return 'info';
  if (role === 'agent') return reach === 'sensitive' && volume.isWritable ? 'warning' : 'info';
  return reach === 'sensitive' ? 'error' : 'warning';
}
