import type { Field } from '../../documents/field.js';
import type { Container } from '../../resources/container.js';
import type { Pod } from '../../resources/pod.js';
import { asksTheSame, handlerOf } from '../../resources/probe.js';
import { isElsewhere, otherHosts } from '../../resources/probed-hosts.js';
import { defineRule, type Problem, type ProposedFix } from '../rule.js';

const NAMES =
  'db|database|postgres(?:ql)?|mysql|mongo(?:db)?|redis|kafka|rabbitmq|elastic(?:search)?|dependenc(?:y|ies)|deps|upstreams?|downstreams?';
/** A last part of a path that names what a service depends on: `/health/db`, `/db-check`, `/health-redis`. */
const DEPENDENCY = new RegExp(
  `/(?:(?:check|health|ping)[-_]?)?(?:${NAMES})(?:[-_]?(?:check|health|healthz|status|ping))?/?$`,
  'i',
);
/** Checks that, by name, say whether traffic may come, or that add up everything (Spring Boot's health endpoint). */
const READINESS = /\/(?:ready|readyz|readiness|is-?ready)(?:[/?]|$)|^\/actuator\/health\/?$/i;

/** The kubelet restarts the container for whatever its liveness probe asks (Configure probes, caution on liveness). */
export default defineRule({
  id: 'no-liveness-on-dependency',
  title: 'Liveness probes ask the container itself and nothing outside it',
  severity: 'warning',
  modes: ['fragile-rollouts'],
  profiles: ['recommended', 'strict'],
  reference: 'fragile-rollouts#liveness-probes',
  rationale:
    'When a shared dependency fails, every pod fails its liveness check at once and is restarted: a blip of the database becomes an outage of all its clients.',
  equivalents: [],
  fixable: true,
  scope: 'container',
  roles: ['regular', 'sidecar'],

  *check({ container, pod }) {
    const handler = handlerOf(container.at('livenessProbe'));
    const problem =
      handler &&
      (handler.kind === 'exec'
        ? askedByCommand(container, handler.at.at('command'))
        : askedByKubelet(container, handler.at, pod));
    if (!problem) return;
    const isCertain = problem.severity !== 'info';
    yield isCertain ? { ...problem, fix: doWithout(container) } : problem;
  },
});

/** A process that exits is restarted without any probe. */
function doWithout(container: Container): ProposedFix {
  return {
    title:
      'Do without a liveness probe until an endpoint answers for the process alone (assumes that it exits when it fails)',
    safety: 'suggestion',
    edits: [container.at('livenessProbe').remove()],
  };
}

function askedByCommand(container: Container, command: Field): Problem | undefined {
  const [other] = otherHosts(container, command);
  return (
    other && {
      at: command,
      message: `The liveness probe of container "${container.name}" asks another host, "${other.host}", with ${other.program}.`,
    }
  );
}

function askedByKubelet(container: Container, handler: Field, pod: Pod): Problem | undefined {
  const host = handler.at('host');
  // On the node's network the node's own address is the pod's, as static pods of the control plane have it.
  const isNode = pod.spec.at('hostNetwork').value === true && /^[\d.]+$|:/.test(host.string ?? '');
  if (host.string !== undefined && isElsewhere(host.string) && !isNode) {
    return {
      at: host,
      message: `The liveness probe of container "${container.name}" asks another host, "${host.string}".`,
    };
  }
  const path = handler.at('path');
  const asks = `The liveness probe of container "${container.name}" asks "${path.string}", by its name`;
  if (DEPENDENCY.test(path.string ?? '')) return { at: path, message: `${asks} a check of something it depends on.` };
  if (!READINESS.test(path.string ?? '') || asksTheSame(container, 'livenessProbe', 'readinessProbe')) return undefined;
  return { at: path, severity: 'info', message: `${asks} a check of readiness, which may include dependencies.` };
}
