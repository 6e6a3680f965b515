import { preStopDelay } from '../../resources/termination.js';
import { defineRule } from '../rule.js';

/** 0 means SIGKILL at once (API reference, PodSpec). */
export default defineRule({
  id: 'no-zero-grace-period',
  title: 'Pods get time to shut down',
  severity: 'warning',
  modes: ['fragile-rollouts'],
  profiles: ['recommended', 'strict'],
  reference: 'fragile-rollouts#shutdown',
  rationale:
    'Without a grace period the process is killed with its requests in flight and its files open, and a StatefulSet may run a pod twice.',
  equivalents: [],
  fixable: true,
  scope: 'pod',

  *check({ pod }) {
    const period = pod.spec.at('terminationGracePeriodSeconds');
    if (period.value !== 0) return;
    const hooks = pod.containers.map(preStopDelay);
    const isRefused = hooks.some((delay) => delay?.isAction && delay.seconds > 0);
    yield {
      at: period,
      ...(isRefused ? { severity: 'error', rejected: true } : {}),
      message: `The pod is killed without time to shut down${isRefused ? ', while a preStop hook waits' : ''}.`,
      fix: {
        title: 'Use the default of 30 s (assumes that the program ends when it is told to)',
        safety: 'suggestion',
        edits: [period.remove()],
      },
    };
  },
});
