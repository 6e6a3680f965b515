import type { Field } from '../../documents/field.js';
import { credentialsInCommand } from '../../resources/command-credentials.js';
import type { Container } from '../../resources/container.js';
import { defineRule } from '../rule.js';

/** Command lines are in the workload's manifest and in `/proc` of the node and the pod (proc(5), cmdline). */
export default defineRule({
  id: 'no-credential-in-argument',
  title: 'Commands and arguments hold no credentials in plain text',
  severity: 'error',
  modes: ['privilege-sprawl'],
  profiles: ['recommended', 'strict'],
  reference: 'privilege-sprawl#credentials-in-plain-text',
  rationale:
    'An argument is readable in the manifest and in the process list. Probes and lifecycle hooks count; values that a variable fills in pass, and a stand-in such as changeme is a warning.',
  equivalents: [],
  fixable: false,
  scope: 'container',

  *check({ container }) {
    for (const command of commandsOf(container)) {
      for (const { index, name, what, isStandIn } of credentialsInCommand(command.map(({ value }) => value))) {
        const at = command[index];
        if (!at) continue;
        const whose = name ? `, given to "${name}"` : '';
        const message = `Container "${container.name}" has ${what} in plain text in its command line${whose}.`;
        yield { at, message, severity: isStandIn ? 'warning' : 'error' };
      }
    }
  },
});

function commandsOf(container: Container): Field[][] {
  const probes = ['startupProbe', 'livenessProbe', 'readinessProbe'].map((probe) => container.at(probe));
  const hooks = ['postStart', 'preStop'].map((hook) => container.at('lifecycle', hook));
  return [
    [...container.at('command').items(), ...container.at('args').items()],
    ...[...probes, ...hooks].map((action) => action.at('exec', 'command').items()),
  ];
}
