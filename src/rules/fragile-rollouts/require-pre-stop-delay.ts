import { servicesOf, servingContainers } from '../../graph/serving-containers.js';
import { isHeadless } from '../../resources/service-port.js';
import { gracePeriod } from '../../resources/termination.js';
import { defineRule } from '../rule.js';

const DELAY = 10;
/** The `sleep` action is on by default since 1.30 (KEP-3960). */
const SLEEP_SINCE = 30;

/** A pod is sent SIGTERM while proxies and load balancers still learn that it is gone (Pod lifecycle, Termination of Pods). */
export default defineRule({
  id: 'require-pre-stop-delay',
  title: 'Containers behind a Service wait before they stop',
  severity: 'info',
  modes: ['fragile-rollouts'],
  profiles: ['recommended', 'strict'],
  reference: 'fragile-rollouts#shutdown',
  rationale:
    'A process that exits at SIGTERM refuses connections that are still being sent to it, so each rollout costs a few requests. One that drains by itself needs no hook.',
  equivalents: [],
  fixable: true,
  scope: 'container',
  roles: ['regular'],
  exceptKinds: {
    Job: 'its pods run to their end and serve nobody',
    CronJob: 'its pods run to their end and serve nobody',
    StatefulSet: 'its clients mostly address one member, and no other can take over',
  },

  *check({ container, pod, resource, graph, minor }) {
    const hook = container.at('lifecycle', 'preStop');
    const isBalanced = servicesOf(graph, resource).some((service) => !isHeadless(service));
    if (hook.exists || !isBalanced || !servingContainers(graph, resource, pod).includes(container)) return;
    const problem = { at: hook, message: `Container "${container.name}" is behind a Service and has no preStop hook.` };
    const isPossible = minor >= SLEEP_SINCE && (gracePeriod(pod) ?? 0) > DELAY;
    if (!isPossible) yield problem;
    else {
      const edits = [hook.at('sleep', 'seconds').set(DELAY)];
      yield {
        ...problem,
        fix: {
          title: `Wait ${DELAY} s before the container is stopped (assumes that it does not wait by itself)`,
          safety: 'suggestion',
          edits,
        },
      };
    }
  },
});
