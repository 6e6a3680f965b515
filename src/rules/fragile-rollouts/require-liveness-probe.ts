import { isPartialContainer } from '../../resources/partial.js';
import { defineRule } from '../rule.js';

/** The kubelet restarts a process that exits by itself; only a liveness probe notices one that hangs (Pod lifecycle, Container probes). */
export default defineRule({
  id: 'require-liveness-probe',
  title: 'Long-running containers have a liveness probe',
  severity: 'info',
  modes: ['fragile-rollouts'],
  profiles: ['strict'],
  reference: 'fragile-rollouts#liveness-probes',
  rationale:
    'A process that hangs without exiting is restarted only by a liveness probe. Tools demand one everywhere; a careless one does more harm than none, so this is left to the strict profile.',
  equivalents: [
    'kube-linter/no-liveness-probe',
    'kube-score/pod-probes',
    'polaris/livenessProbeMissing',
    'checkov/CKV_K8S_8',
    'kubescape/C-0056',
    'gatekeeper-library/general/requiredprobes',
    'kyverno/best-practices/require-probes',
    'kics/Liveness Probe Is Not Defined',
  ],
  fixable: false,
  scope: 'container',
  roles: ['regular'],
  exceptKinds: { Job: 'a deadline ends what hangs', CronJob: 'a deadline ends what hangs' },

  *check({ container }) {
    const liveness = container.at('livenessProbe');
    if (liveness.exists || isPartialContainer(container)) return;
    yield { at: liveness, message: `Container "${container.name}" has no liveness probe.` };
  },
});
