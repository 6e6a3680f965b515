import { gracePeriod, preStopDelay } from '../../resources/termination.js';
import { defineRule } from '../rule.js';

/** Time that the process itself gets where a repair has to choose: the default grace period. */
const OWN_TIME = 30;

/** The grace period runs from before the hook; SIGTERM comes after it (Container lifecycle hooks, Hook handler execution). */
export default defineRule({
  id: 'no-pre-stop-beyond-grace-period',
  title: 'PreStop hooks end before the grace period does',
  severity: 'warning',
  modes: ['fragile-rollouts'],
  profiles: ['recommended', 'strict'],
  reference: 'fragile-rollouts#shutdown',
  rationale:
    'A hook that uses the whole grace period up leaves the process to SIGKILL, so nothing in flight is finished. The API server refuses a sleep action longer than the grace period.',
  equivalents: [],
  fixable: true,
  scope: 'container',
  roles: ['regular', 'sidecar'],

  *check({ container, pod }) {
    const delay = preStopDelay(container);
    const grace = gracePeriod(pod);
    // No grace period at all is for no-zero-grace-period to report.
    if (!delay || !grace || delay.seconds < grace) return;
    const isRefused = delay.isAction && delay.seconds > grace;
    yield {
      at: delay.at,
      ...(isRefused ? { severity: 'error', rejected: true } : {}),
      message: `The preStop hook of container "${container.name}" waits ${delay.seconds} s; the pod has ${grace} s to end.`,
      fix: {
        title: `Give the pod ${OWN_TIME} s after the hook (assumes that a drain may wait that long)`,
        safety: 'suggestion',
        edits: [pod.spec.at('terminationGracePeriodSeconds').set(Math.ceil(delay.seconds) + OWN_TIME)],
      },
    };
  },
});
