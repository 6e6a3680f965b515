import { asksTheSame, handlerOf, readTiming, tolerance } from '../../resources/probe.js';
import { defineRule } from '../rule.js';

/** One endpoint may serve both probes where liveness lets more failures pass (Configure probes, Define readiness probes). */
export default defineRule({
  id: 'no-equal-probes',
  title: 'A liveness probe that asks what readiness asks tolerates more failures',
  severity: 'warning',
  modes: ['fragile-rollouts'],
  profiles: ['recommended', 'strict'],
  reference: 'fragile-rollouts#liveness-probes',
  rationale:
    'A pod that is merely busy should lose its traffic before it is killed. Other tools reject any shared endpoint; Kubernetes documents sharing one as long as liveness is the more patient, and so do we.',
  equivalents: ['kube-score/pod-probes-identical', 'kyverno/other/ensure-probes-different'],
  fixable: true,
  scope: 'container',
  roles: ['regular', 'sidecar'],

  *check({ container }) {
    const [liveness, readiness] = [container.at('livenessProbe'), container.at('readinessProbe')];
    const [restart, drain] = [readTiming(liveness), readTiming(readiness)];
    if (!restart || !drain || !asksTheSame(container, 'livenessProbe', 'readinessProbe')) return;
    // A single failure that restarts is for no-impatient-liveness to report.
    if (tolerance(restart) > tolerance(drain) || restart.failures === 1) return;
    const failures = Math.max(3, Math.ceil((2 * tolerance(drain)) / restart.period));
    yield {
      at: liveness,
      // An open port says nothing of dependencies or load, so little is lost.
      severity: handlerOf(liveness)?.kind === 'tcpSocket' ? 'info' : 'warning',
      message: `Container "${container.name}" is restarted after ${tolerance(restart)} s of failures of the very check that takes its traffic away after ${tolerance(drain)} s.`,
      fix: {
        title:
          'Let liveness tolerate twice the failures that readiness does (assumes that the endpoint depends on nothing outside)',
        safety: 'suggestion',
        edits: [liveness.at('failureThreshold').set(failures)],
      },
    };
  },
});
