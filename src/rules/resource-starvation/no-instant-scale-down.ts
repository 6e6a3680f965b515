import { defineRule } from '../rule.js';

/** The window defaults to 300 seconds for scaling down (Horizontal Pod Autoscaling, stabilization window). */
export default defineRule({
  id: 'no-instant-scale-down',
  title: 'Autoscalers wait before they scale down',
  severity: 'info',
  modes: ['resource-starvation', 'fragile-rollouts'],
  profiles: ['recommended', 'strict'],
  reference: 'resource-starvation#scaling-speed',
  rationale:
    'Without a window every dip in the load removes pods that the next second needs again, so the replica count flaps. Judged are windows below a minute.',
  equivalents: [],
  fixable: true,
  scope: 'resource',
  kinds: ['autoscaling/HorizontalPodAutoscaler'],

  *check({ resource }) {
    const window = resource.at('spec', 'behavior', 'scaleDown', 'stabilizationWindowSeconds');
    const isOff = resource.at('spec', 'behavior', 'scaleDown', 'selectPolicy').value === 'Disabled';
    if (isOff || window.number === undefined || window.number < 0 || window.number >= 60) return;
    yield {
      at: window,
      message: `HorizontalPodAutoscaler "${resource.name}" scales down after ${window.number} seconds of lower load.`,
      fix: {
        title: 'Wait five minutes, as by default, if idle pods cost less than a flapping count',
        safety: 'suggestion',
        edits: [window.set(300)],
      },
    };
  },
});
