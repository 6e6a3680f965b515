import { defineRule } from '../rule.js';

/** `restartPolicy` (API reference, PodSpec). */
export default defineRule({
  id: 'require-restart-policy',
  title: 'Pods say that they are restarted',
  severity: 'info',
  modes: ['fragile-rollouts'],
  profiles: [],
  reference: 'fragile-rollouts#jobs',
  rationale:
    'Opt-in: Always is the default, and the only value that workload controllers take, so writing it changes nothing. Jobs are left out: there Never is one of two right answers.',
  equivalents: ['kube-linter/restart-policy'],
  fixable: false,
  scope: 'pod',
  exceptKinds: { Job: 'it ends, and may choose Never', CronJob: 'its Jobs end, and may choose Never' },

  *check({ pod }) {
    const at = pod.spec.at('restartPolicy');
    if (at.exists && at.value !== 'Never') return;
    yield {
      at,
      message: at.exists ? 'The pod is not restarted when it fails.' : 'The pod does not say whether it is restarted.',
    };
  },
});
