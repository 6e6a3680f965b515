import type { Json } from '../../documents/field.js';
import type { Container } from '../../resources/container.js';
import { handlerOf, readTiming, tolerance } from '../../resources/probe.js';
import { defineRule } from '../rule.js';

const LONG_DELAY = 30;
const PERIOD = 10;

/** Liveness starts counting after `initialDelaySeconds` unless a startup probe holds it back (Configure probes, startup probes). */
export default defineRule({
  id: 'require-startup-probe',
  title: 'Slow starts are covered by a startup probe, not by a guessed delay',
  severity: 'info',
  modes: ['fragile-rollouts'],
  profiles: ['recommended', 'strict'],
  reference: 'fragile-rollouts#slow-starts',
  rationale:
    'A delay is too short on a busy node, where the container is then killed as it starts, and too long everywhere else. A startup probe ends with the start.',
  equivalents: [],
  fixable: true,
  scope: 'container',
  roles: ['regular', 'sidecar'],

  *check({ container }) {
    const liveness = container.at('livenessProbe');
    const timing = readTiming(liveness);
    const handler = handlerOf(liveness);
    if (!timing || !handler || container.at('startupProbe').exists) return;
    const delay = liveness.at('initialDelaySeconds');
    const seconds = timing.initialDelay;
    if (seconds > LONG_DELAY) {
      const startup = {
        [handler.kind]: handler.at.value as Json,
        periodSeconds: PERIOD,
        failureThreshold: Math.ceil(seconds / PERIOD) * 2,
      };
      yield {
        at: delay,
        message: `Container "${container.name}" delays its liveness probe by ${seconds} s and has no startup probe.`,
        fix: {
          title: `Replace the delay by a startup probe that waits up to ${startup.failureThreshold * PERIOD} s (assumes that liveness answers once the start is over)`,
          safety: 'suggestion',
          edits: [container.at('startupProbe').set(startup), delay.remove()],
        },
      };
    } else if (seconds + tolerance(timing) < 60 && runsJava(container)) {
      yield {
        at: liveness,
        message: `Container "${container.name}" runs Java and is restarted if it does not answer within ${seconds + tolerance(timing)} s of its start.`,
      };
    }
  },
});

/** A Java program starts slowly, all the more under a CPU limit. */
function runsJava(container: Container): boolean {
  const words = [...container.at('command').items(), ...container.at('args').items()].map(({ string }) => string ?? '');
  const variables = container
    .at('env')
    .items()
    .map((variable) => variable.at('name').string ?? '');
  const path = container.at('livenessProbe', 'httpGet', 'path').string ?? '';
  return words.includes('java') || variables.some((name) => JAVA_VARIABLE.test(name)) || path.startsWith('/actuator/');
}

const JAVA_VARIABLE = /^(?:JAVA_(?:OPTS|TOOL_OPTIONS)|JDK_JAVA_OPTIONS|JVM_OPTS|SPRING_PROFILES_ACTIVE)$/;
