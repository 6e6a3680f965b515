import type { Field } from '../../documents/field.js';
import { isPlaceholder } from '../../documents/placeholder.js';
import type { Container } from '../../resources/container.js';
import { handlerOf, PROBE_KINDS } from '../../resources/probe.js';
import { defineRule, type ProposedFix } from '../rule.js';

const PORT_NAME = /^(?=.*[a-z])[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The kubelet looks a named port up in the probed container alone; a number needs no declaration (API reference, HTTPGetAction). */
export default defineRule({
  id: 'match-probe-port',
  title: 'Probes ask a port that their container declares',
  severity: 'error',
  modes: ['fragile-rollouts'],
  profiles: ['recommended', 'strict'],
  reference: 'fragile-rollouts#probe-ports-and-commands',
  rationale:
    'A named port that the container does not declare makes the probe fail for ever. Undeclared numbers work, and are worth a word only where the container declares others; tools that flag every one are too strict.',
  equivalents: ['kube-linter/liveness-port', 'kube-linter/readiness-port', 'kube-linter/startup-port'],
  fixable: true,
  scope: 'container',
  roles: ['regular', 'sidecar'],

  *check({ container, pod }) {
    const declared = container.at('ports').items();
    if (declared.some((port) => isPlaceholder(port.at('name').value) || isPlaceholder(port.at('containerPort').value)))
      return;
    for (const kind of PROBE_KINDS) {
      const handler = handlerOf(container.at(kind));
      const port = handler?.at.at('port');
      if (!port || isPlaceholder(port.value) || declared.some((own) => isPort(own, port.value))) continue;
      const asks = `The ${kind} of container "${container.name}" asks port`;
      if (port.string !== undefined && !/^\d+$/.test(port.string)) {
        const fix = nameFor(container, port);
        yield {
          at: port,
          message: `${asks} "${port.string}", which the container does not declare.`,
          ...(fix ? { fix } : {}),
        };
      } else if (port.number !== undefined && port.number > 0 && port.number < 65536 && declared.length) {
        const isOfAnother = pod.containers.some((other) =>
          other
            .at('ports')
            .items()
            .some((own) => isPort(own, port.value)),
        );
        if (!isOfAnother)
          yield {
            at: port,
            severity: 'info',
            message: `${asks} ${port.number}, which is not among the ports that the container declares.`,
          };
      }
    }
  },
});

function isPort(declared: Field, port: unknown): boolean {
  return declared.at('name').value === port || declared.at('containerPort').value === port;
}

/** With one port declared, that is the one meant: it takes the name where it has none. */
function nameFor(container: Container, port: Field): ProposedFix | undefined {
  const [only, ...others] = container.at('ports').items();
  if (!only || others.length || !port.string) return undefined;
  const name = only.at('name').string;
  if (name)
    return {
      title: `Ask "${name}", the only port that the container declares (assumes that it answers probes)`,
      safety: 'suggestion',
      edits: [port.set(name)],
    };
  const isName = port.string.length <= 15 && PORT_NAME.test(port.string);
  return isName
    ? {
        title: `Name the only declared port "${port.string}" (assumes that it is meant)`,
        safety: 'suggestion',
        edits: [only.at('name').set(port.string)],
      }
    : undefined;
}
