import { calledHosts } from '../../resources/called-hosts.js';
import { isElsewhere } from '../../resources/probed-hosts.js';
import { defineRule } from '../rule.js';

/** PSS baseline, Host Probes / Lifecycle Hooks, since 1.34. */
export default defineRule({
  id: 'pss-probe-host',
  title: 'Probes and lifecycle hooks name no host, as PSS baseline demands',
  severity: 'error',
  modes: ['insecure-workload-defaults'],
  profiles: ['pss-baseline', 'pss-restricted'],
  reference: 'insecure-workload-defaults#probe-hosts',
  rationale:
    'The standard counts any host since 1.34, the loopback address and pods on the network of the node included.',
  equivalents: [
    'gatekeeper-library/pod-security-policy/host-probes-lifecycle',
    'kyverno/pod-security/subrule/podsecurity-subrule-baseline',
  ],
  fixable: true,
  scope: 'container',

  *check({ container, minor }) {
    if (minor < 34) return;
    for (const { at, host, caller } of calledHosts(container)) {
      const message = `Container "${container.name}" names the host "${host}" (${caller}), which PSS baseline forbids.`;
      const title = 'Call the pod itself, if the program answers on its address';
      if (isElsewhere(host)) yield { at, message };
      else yield { at, message, fix: { title, safety: 'suggestion', edits: [at.remove()] } };
    }
  },
});
