import { asksTheSame, readTiming, tolerance } from '../../resources/probe.js';
import { defineRule } from '../rule.js';

/** Seconds of failures that the defaults let pass: 3 times 10 (API reference, Probe). */
const DEFAULT_TOLERANCE = 30;
const LEAST_TOLERANCE = 10;

/** `failureThreshold` failures in a row restart the container (API reference, Probe). */
export default defineRule({
  id: 'no-impatient-liveness',
  title: 'Liveness probes let a moment of slowness pass',
  severity: 'warning',
  modes: ['fragile-rollouts'],
  profiles: ['recommended', 'strict'],
  reference: 'fragile-rollouts#liveness-probes',
  rationale:
    'A restart for one slow answer turns a pause for garbage collection or a busy node into an outage, on all replicas at once when load is the cause.',
  equivalents: [],
  fixable: true,
  scope: 'container',
  roles: ['regular', 'sidecar'],

  *check({ container }) {
    const liveness = container.at('livenessProbe');
    const timing = readTiming(liveness);
    if (!liveness.exists || !timing) return;
    const seconds = tolerance(timing);
    const isSingle = timing.failures === 1;
    // Being no more patient than readiness is for no-equal-probes to report.
    if (!isSingle && (seconds >= LEAST_TOLERANCE || asksTheSame(container, 'livenessProbe', 'readinessProbe'))) return;
    const failures = Math.max(3, Math.ceil(DEFAULT_TOLERANCE / timing.period));
    yield {
      at: liveness.at(isSingle ? 'failureThreshold' : 'periodSeconds'),
      severity: isSingle ? 'warning' : 'info',
      message: `Container "${container.name}" is restarted after ${isSingle ? 'a single failure' : `${seconds} s of failures`} of its liveness probe.`,
      fix: {
        title:
          'Restart after about half a minute of failures, as the defaults do (assumes that it may be out of order that long)',
        safety: 'suggestion',
        edits: [liveness.at('failureThreshold').set(failures)],
      },
    };
  },
});
