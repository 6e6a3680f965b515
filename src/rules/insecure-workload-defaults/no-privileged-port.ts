import type { Pod } from '../../resources/pod.js';
import { defineRule } from '../rule.js';

/** capabilities(7), NET_BIND_SERVICE; ip-sysctl, ip_unprivileged_port_start. */
export default defineRule({
  id: 'no-privileged-port',
  title: 'Containers listen on ports of 1024 and above',
  severity: 'info',
  modes: ['insecure-workload-defaults', 'network-exposure'],
  profiles: ['strict'],
  reference: 'insecure-workload-defaults#ports-names-and-terminals',
  rationale:
    'A lower port needs root or a capability, unless the runtime or the pod opens it. A Service maps any port to any other, so nothing is lost. The sysctl for it passes, and so does the network of the node.',
  equivalents: ['kube-linter/privileged-ports', 'trivy/KSV-0117'],
  fixable: false,
  scope: 'container',
  roles: ['regular', 'sidecar'],

  *check({ container, pod }) {
    if (pod.isWindows || pod.spec.at('hostNetwork').value === true) return;
    const first = Math.min(1024, firstFreePort(pod));
    for (const port of container.at('ports').items()) {
      const at = port.at('containerPort');
      if (at.number === undefined || at.number < 1 || at.number >= first) continue;
      yield {
        at,
        message: `Container "${container.name}" listens on port ${at.number}, which is for privileged programs.`,
      };
    }
  },
});

function firstFreePort(pod: Pod): number {
  const sysctls = pod.spec.at('securityContext', 'sysctls').items();
  const start = sysctls.find((sysctl) => sysctl.at('name').value === 'net.ipv4.ip_unprivileged_port_start');
  return Number(start?.at('value').string ?? 1024);
}
