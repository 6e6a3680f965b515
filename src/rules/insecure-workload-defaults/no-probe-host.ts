import { type CalledHost, calledHosts } from '../../resources/called-hosts.js';
import { isElsewhere } from '../../resources/probed-hosts.js';
import { defineRule } from '../rule.js';

/** The kubelet, not the container, calls that host, and from the node (API reference, HTTPGetAction; PSS baseline). */
export default defineRule({
  id: 'no-probe-host',
  title: 'Probes and lifecycle hooks call the pod itself',
  severity: 'warning',
  modes: ['insecure-workload-defaults', 'network-exposure'],
  profiles: ['recommended', 'strict'],
  reference: 'insecure-workload-defaults#probe-hosts',
  rationale:
    'A host lets a manifest reach what only the node can reach, and 127.0.0.1 is the node, not the pod. In a pod on the network of the node it is the usual way; a liveness probe of another host is a matter of rollouts.',
  equivalents: ['gatekeeper-library/pod-security-policy/host-probes-lifecycle'],
  fixable: true,
  scope: 'container',

  *check({ container, pod }) {
    if (pod.spec.at('hostNetwork').value === true) return;
    for (const called of calledHosts(container)) {
      const { at, host, caller } = called;
      if (isOfRollouts(called)) continue;
      const message = `Container "${container.name}" has the kubelet call the host "${host}" (${caller}).`;
      const title =
        'Call the pod itself, if the program answers on its address: the loopback address is that of the node';
      if (isElsewhere(host)) yield { at, message };
      else yield { at, message, fix: { title, safety: 'suggestion', edits: [at.remove()] } };
    }
  },
});

function isOfRollouts({ caller, host }: CalledHost): boolean {
  return caller === 'livenessProbe' && isElsewhere(host);
}
