import { nodeRole } from '../../graph/node-role.js';
import { hostPathReach, hostPathVolumes } from '../../resources/host-paths.js';
import { defineRule } from '../rule.js';

const SEVERITY = { workload: 'error', agent: 'warning', system: 'info' } as const;

/** Who speaks to the runtime starts privileged containers, read-only mount or not (PSS baseline, HostPath Volumes). */
export default defineRule({
  id: 'no-container-runtime-socket',
  title: 'Pods do not get the socket of the container runtime',
  severity: 'error',
  modes: ['insecure-workload-defaults', 'privilege-sprawl'],
  profiles: ['recommended', 'strict', 'pss-baseline'],
  reference: 'insecure-workload-defaults#host-paths',
  rationale:
    'The socket of docker, containerd or CRI-O gives whoever holds it every container of the node, and the node. Mounting it read-only does not help. Sensors that need it are worth knowing.',
  equivalents: [
    'kube-linter/docker-sock',
    'checkov/CKV_K8S_27',
    'trivy/KSV-0006',
    'kubescape/C-0074',
    'kyverno/best-practices/disallow-cri-sock-mount',
    'kyverno/other/docker-socket-requires-label',
    'kubesec/DockerSock',
    'kics/Docker Daemon Socket is Exposed to Containers',
  ],
  fixable: false,
  scope: 'pod',

  *check({ pod, resource, graph }) {
    for (const volume of hostPathVolumes(pod)) {
      if (hostPathReach(volume) !== 'runtime') continue;
      const message = `Volume "${volume.name}" gives the pod the container runtime of the node (${volume.path}).`;
      yield { at: volume.at, message, severity: SEVERITY[nodeRole(resource, graph)] };
    }
  },
});
